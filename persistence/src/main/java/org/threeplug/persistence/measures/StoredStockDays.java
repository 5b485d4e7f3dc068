package org.threeplug.persistence.measures;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.threeplug.measures.Figures;
import org.threeplug.measures.Span;
import org.threeplug.persistence.engine.database.Readers;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.stock.StockDays;

/// Stock at the end of a day: what is there now, less what moved since.
public final class StoredStockDays implements StockDays {

    private final Readers readers;

    public StoredStockDays(Store store) {
        this.readers = store.readers();
    }

    private interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }

    private <T> T read(Reading<T> reading) {
        return readers.office().get().connectionResult(reading::from);
    }

    private record Where(UUID product, UUID place) {}

    @Override
    public Map<UUID, Long> minimums() {
        return readers.office().get().connectionResult(connection -> {
            var minimums = new HashMap<UUID, Long>();
            try (var statement = connection.prepareStatement("SELECT id, minimum FROM product_levels WHERE minimum IS NOT NULL");
                    var row = statement.executeQuery()) {
                while (row.next()) {
                    minimums.put(row.getObject(1, UUID.class), row.getLong(2));
                }
            }
            return minimums;
        });
    }

    @Override
    public List<Lying> onHand(LocalDate day, boolean values, Figures.Watch watch) {
        return read(connection -> {
            var now = balances(connection, values);
            new MovementWalk(connection, values, watch).forwards(new Span(day.plusDays(1), LocalDate.MAX), moved -> {
                var sum = now.computeIfAbsent(new Where(moved.product(), moved.place()), _ -> new long[2]);
                sum[0] = Math.subtractExact(sum[0], moved.quantity());
                sum[1] = Math.subtractExact(sum[1], moved.value());
                return true;
            });
            var lying = new ArrayList<Lying>(now.size());
            now.forEach((where, sum) -> lying.add(new Lying(where.product(), where.place(), sum[0], sum[1])));
            return lying;
        });
    }

    /// Of all PCs of the shop together.
    private static Map<Where, long[]> balances(Connection connection, boolean values) throws SQLException {
        var now = new HashMap<Where, long[]>();
        try (var statement = connection.prepareStatement("SELECT product_id, location_id, quantity"
                        + (values ? ", book_value" : "") + " FROM stock_balance");
                var row = statement.executeQuery()) {
            while (row.next()) {
                var sum = now.computeIfAbsent(
                        new Where(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), _ -> new long[2]);
                sum[0] = Math.addExact(sum[0], row.getLong(3));
                sum[1] = Math.addExact(sum[1], values ? row.getLong(4) : 0);
            }
        }
        return now;
    }

    @Override
    public void movements(Span days, boolean values, Figures.Watch watch, Predicate<Moved> taker) {
        read(connection -> new MovementWalk(connection, values, watch).forwards(days, taker));
    }

    @Override
    public void backwards(LocalDate day, Figures.Watch watch, Predicate<Moved> taker) {
        read(connection -> new MovementWalk(connection, false, watch).backwards(day, taker));
    }

    @Override
    public Map<UUID, List<UUID>> placesOfBranches() {
        return read(connection -> {
            var places = new HashMap<UUID, List<UUID>>();
            try (var statement = connection.prepareStatement("SELECT b.id, p.id FROM branch b"
                            + " LEFT JOIN stock_places p ON p.branch = UPPER(b.code)");
                    var row = statement.executeQuery()) {
                while (row.next()) {
                    var branch = row.getObject(1, UUID.class);
                    var of = places.computeIfAbsent(branch, _ -> new ArrayList<>(List.of(branch)));
                    var place = row.getObject(2, UUID.class);
                    if (place != null) {
                        of.add(place);
                    }
                }
            }
            return places;
        });
    }
}
