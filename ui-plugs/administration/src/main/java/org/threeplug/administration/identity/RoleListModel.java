package org.threeplug.administration.identity;

import com.google.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.threeplug.identity.ArrivedRight;
import org.threeplug.identity.Role;
import org.threeplug.identity.RoleMatrix;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Permission;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.kit.pattern.RowSource;
import org.threeplug.lists.ExportList;
import org.threeplug.office.Asks;
import org.threeplug.office.Office;
import org.threeplug.plug.Area;
import org.threeplug.receipts.PaperTable;
import org.threeplug.receipts.ReportDesk;

/// All roles, and what each of them may.
public final class RoleListModel {

    static final String RETIRED = "retired";

    /// So long it is told which rights came with an update.
    private static final Duration NEWS = Duration.ofDays(30);

    /// One line of the matrix: what it is about, and what stands there for each role.
    record Line(Optional<Area> area, String key, String word, List<String> cells) {}

    final ListModel<RoleMatrix.Row> list;
    final ListModel<Line> matrix;
    final ObjectProperty<List<ArrivedRight>> news = new SimpleObjectProperty<>(List.of());

    private final Asks asks;
    private final RoleWords words;
    private final RoleLimits limits;
    private final ReportDesk desk;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final Office office;

    @Inject
    public RoleListModel(Asks asks, RoleWords words, RoleLimits limits, ReportDesk desk, Office office) {
        this.desk = desk;
        this.asks = asks;
        this.words = words;
        this.limits = limits;
        this.office = office;
        list = new ListModel<>(RowSource.of(this::roles), office.work());
        matrix = new ListModel<>(RowSource.of(query -> lines(query, asks.ask(new RoleMatrix()))), office.work());
    }

    /// Rights that came of late; asked for with the list.
    void open() {
        list.refresh();
        office.work().run(() -> asks.ask(new RoleMatrix()).arrived(), all -> news.set(all.stream()
                .filter(each -> each.at().isAfter(office.now().minus(NEWS)))
                .toList()));
    }

    private List<RoleMatrix.Row> roles(ListQuery query) {
        var wanted = small(query.search());
        return asks.ask(new RoleMatrix()).roles().stream()
                .filter(row -> row.role().active() || query.chips().contains(RETIRED))
                .filter(row -> small(words.name(row.role())).contains(wanted))
                .toList();
    }

    /// The roles that have a column in the matrix.
    void columns(Consumer<List<Role>> then) {
        office.work().run(() -> inUse(asks.ask(new RoleMatrix())), then);
    }

    private static List<Role> inUse(RoleMatrix.Matrix all) {
        return all.roles().stream().map(RoleMatrix.Row::role).filter(Role::active).toList();
    }

    private List<Line> lines(ListQuery query, RoleMatrix.Matrix all) {
        var roles = inUse(all);
        var lines = new ArrayList<Line>();
        for (var limit : RoleLimits.Limit.values()) {
            lines.add(new Line(
                    Optional.of(Area.SALES), limit.key(), limits.word(limit),
                    roles.stream().map(role -> limits.of(role, limit)).toList()));
        }
        all.rights().stream()
                .map(right -> new Line(
                        RoleWords.area(right), right, words.right(right),
                        roles.stream().map(role -> limits.yes(role.may(new Permission(right)))).toList()))
                .sorted(Comparator.comparingInt((Line line) -> line.area().map(Area::ordinal).orElse(Area.values().length))
                        .thenComparing(Line::word))
                .forEach(lines::add);
        var wanted = small(query.search());
        return lines.stream()
                .filter(line -> Stream.of(line.key(), line.word(), words.area(line.area())).anyMatch(text -> small(text).contains(wanted)))
                .toList();
    }

    private String small(String text) {
        return text.toLowerCase(office.store().language());
    }

    boolean mayTakeOut() {
        return office.may("lists.export");
    }

    /// The whole matrix for paper; that it leaves the program stands in the journal first.
    ///
    /// @param then gets the path of the file
    void savePdf(Consumer<String> then) {
        office.submit(busy, new ExportList(Ids.next(), "roles", "pdf", ""), outcome -> {
            switch (outcome) {
                case Outcome.Done(_, _) ->
                    office.work().run(() -> desk.savePdf(paper(asks.ask(new RoleMatrix()))), then);
                case Outcome.Refused(var why) -> words.refused(why);
            }
        });
    }

    private PaperTable paper(RoleMatrix.Matrix all) {
        var roles = inUse(all);
        var columns = new ArrayList<>(List.of(words.word("roles.area"), words.word("roles.right")));
        var shares = new ArrayList<>(List.of(4, 10));
        roles.forEach(role -> {
            columns.add(words.name(role));
            shares.add(3);
        });
        var rows = lines(ListQuery.ALL, all).stream()
                .map(line -> Stream.concat(Stream.of(words.area(line.area()), line.word()), line.cells().stream()).toList())
                .toList();
        return new PaperTable("roles-" + office.today(), words.word("roles") + " · " + office.store().businessName(), columns, shares, rows);
    }

    boolean mayEdit() {
        return office.may("identity.roles");
    }
}
