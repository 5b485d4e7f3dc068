package org.threeplug.persistence.measures;

import static org.threeplug.persistence.schema.Tables.PRODUCT;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Figure;
import org.threeplug.measures.FigureQuery;
import org.threeplug.measures.Figures;
import org.threeplug.measures.Member;
import org.threeplug.measures.Named;
import org.threeplug.measures.Side;
import org.threeplug.measures.Span;
import org.threeplug.persistence.engine.database.Readers;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.settings.StoreSettings;

/// Figures from the summaries and from what they do not reach yet. To be asked at the desk, where all is of one moment.
public final class StoredFigures implements Figures {

    private final Readers readers;
    private final Supplier<FigureRows.Rules> rules;
    private final FigureUpkeep upkeep;
    private final ProductTraits traits;

    /// @param shop as it is set up now
    public StoredFigures(Store store, Supplier<StoreSettings> shop) {
        this.readers = store.readers();
        this.rules = () -> rules(shop.get());
        this.upkeep = new FigureUpkeep(store, rules);
        this.traits = new ProductTraits(store.generations().of(PRODUCT));
    }

    private static FigureRows.Rules rules(StoreSettings shop) {
        long coin = 1;
        for (int i = 0; i < shop.currency().getDefaultFractionDigits(); i++) {
            coin *= 10;
        }
        return FigureRows.Rules.of(Summaries.edition(shop.zone(), coin));
    }

    @Override
    public List<Figure> ask(FigureQuery query, Watch watch) {
        var now = rules.get();
        return read(connection -> {
            try (var asking = traits.asking(connection)) {
                var rows = rows(connection, query, asking);
                var walk = new Walk(connection, now, rows, query, watch);
                if (rows.isSummedUp()) {
                    walk.summaries();
                    walk.documents(Walk.Which.NOT_SUMMED_UP);
                } else {
                    walk.documents(Walk.Which.ALL);
                }
                return rows.figures();
            }
        });
    }

    private static AskedRows rows(Connection connection, FigureQuery query, ProductTraits.Asking asking) throws SQLException {
        var axes = Stream.concat(query.by().stream(), query.only().keySet().stream()).flatMap(axis -> axis.stored().stream());
        var merged = axes.anyMatch(Axis.CUSTOMER::equals) ? MemberNames.merged(connection) : Map.<Member, Member>of();
        return new AskedRows(query.replacing(Axis.CUSTOMER, merged), registers(connection), asking, merged);
    }

    private interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }

    private <T> T read(Reading<T> reading) {
        return readers.office().get().connectionResult(reading::from);
    }

    private static Map<UUID, AskedRows.Where> registers(Connection connection) throws SQLException {
        var registers = new HashMap<UUID, AskedRows.Where>();
        try (var statement = connection.prepareStatement("SELECT r.id, r.branch_id, COALESCE(p.place_id, r.branch_id)"
                        + " FROM register r LEFT JOIN register_place p ON p.register_id = r.id");
                var row = statement.executeQuery()) {
            while (row.next()) {
                registers.put(
                        row.getObject(1, UUID.class),
                        new AskedRows.Where(
                                Member.of(row.getObject(2, UUID.class)), Member.of(row.getObject(3, UUID.class))));
            }
        }
        return registers;
    }

    /// H2 finds both ends in the index.
    @Override
    public Optional<Span> whole() {
        return read(connection -> {
            try (var statement = connection.prepareStatement("SELECT MIN(business_date), MAX(business_date) FROM document");
                    var row = statement.executeQuery()) {
                row.next();
                var first = row.getObject(1, LocalDate.class);
                return first == null ? Optional.empty() : Optional.of(new Span(first, row.getObject(2, LocalDate.class)));
            }
        });
    }

    @Override
    public Map<Member, Named> names(Axis axis, Collection<Member> members) {
        return read(connection -> {
            if (axis != Axis.PRODUCT) {
                return new MemberNames(connection).of(axis, members);
            }
            try (var asking = traits.asking(connection)) {
                var names = HashMap.<Member, Named>newHashMap(members.size());
                members.forEach(member -> names.put(member, asking.of(member).named()));
                return names;
            }
        });
    }

    @Override
    public Map<Member, Member> along(Axis derived, Collection<Member> members) {
        return read(connection -> {
            try (var asking = traits.asking(connection)) {
                var along = new HashMap<Member, Member>();
                members.forEach(member -> along.put(member, AskedRows.along(derived, member, asking)));
                return along;
            }
        });
    }

    @Override
    public Set<Member> members(Axis axis, String key) {
        return read(connection -> new MemberNames(connection).members(axis, key));
    }

    @Override
    public Page<UUID> documents(FigureQuery query, Set<Side> sides, Portion portion, Watch watch) {
        var now = rules.get();
        return read(connection -> {
            try (var asking = traits.asking(connection)) {
                var rows = rows(connection, query, asking);
                return new Walk(connection, now, rows, query, watch).newest(sides, portion);
            }
        });
    }

    @Override
    public List<Pair> together(FigureQuery query, List<Member> products, long fewest, Watch watch) {
        var now = rules.get();
        return read(connection -> {
            try (var asking = traits.asking(connection)) {
                var rows = rows(connection, query, asking);
                var pairs = new SoldTogether(products);
                new Walk(connection, now, rows, query, watch).each(Side.SOLD, pairs::add);
                return pairs.found(fewest);
            }
        });
    }

    @Override
    public void catchUp(Watch watch) {
        upkeep.catchUp(watch);
    }

    @Override
    public long behind() {
        return upkeep.behind();
    }

}
