package org.threeplug.persistence.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.catalog.ProductFilter;

/// The orders of the long lists somebody looks at, read in the background and kept in step with every change. Two are
/// kept, as a person looks at one and comes from another.
final class ProductOrders implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProductOrders.class);
    private static final int KEPT = 2;
    private static final int BLOCK = 5_000;
    private static final String NEXT =
            "SELECT _ROWID_, code FROM product WHERE code > ? ORDER BY code LIMIT " + BLOCK;
    private static final String INACTIVE = "SELECT _ROWID_ FROM product WHERE NOT active";
    private static final String IN_CATEGORY = "SELECT _ROWID_ FROM product WHERE category_id = ?";
    private static final String ONE = "SELECT _ROWID_, code, active, category_id FROM product WHERE id = ?";

    // They name a second column on purpose: H2 would answer for one column alone from the index that holds it, and walk
    // through all of that index to find the row.
    static final String CODE = "SELECT code, id FROM product WHERE _ROWID_ = ?";
    static final String ID = "SELECT id, code FROM product WHERE _ROWID_ = ?";

    private static final long PATIENCE_MILLIS = 10_000;

    private static final class Kept {
        final ProductOrder order = new ProductOrder();
        final Set<UUID> changed = new HashSet<>();
        boolean read;
        boolean stale;
    }

    private record Row(long number, String code, boolean active, Optional<UUID> category) {}

    private final Supplier<DSLContext> reads;
    private final CatalogLists lists;
    private final Map<ProductFilter, Kept> kept = new LinkedHashMap<>(8, 0.75f, true);
    private final ExecutorService reader =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("product-list").daemon().factory());

    ProductOrders(Supplier<DSLContext> reads, CatalogLists lists) {
        this.reads = reads;
        this.lists = lists;
    }

    /// The order of a list, which starts to be read when it is new.
    synchronized ProductOrder of(ProductFilter filter) {
        var known = kept.get(filter);
        if (known != null && !(known.stale && known.read)) {
            return known.order;
        }
        var fresh = new Kept();
        kept.put(filter, fresh);
        drop();
        try {
            reader.execute(() -> read(filter, fresh));
        } catch (RejectedExecutionException e) {
            LOG.debug("Closing; the list is not read", e);
        }
        return fresh.order;
    }

    private void drop() {
        Iterator<ProductFilter> oldest = kept.keySet().iterator();
        while (kept.size() > KEPT) {
            oldest.next();
            oldest.remove();
        }
    }

    /// A product was added, changed or removed.
    synchronized void changed(UUID product) {
        kept.forEach((filter, list) -> {
            list.changed.add(product);
            if (list.read) {
                reader.execute(() -> catchUp(filter, list));
            }
        });
    }

    /// Many products were added; the lists are read again when somebody looks at them.
    synchronized void manyChanged() {
        kept.values().forEach(list -> list.stale = true);
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }

    /// The ids of some rows of a list; waits while the list is being read.
    Optional<List<UUID>> ids(ProductFilter filter, long from, int limit) {
        return of(filter).slice(from, limit, PATIENCE_MILLIS).map(this::ids);
    }

    /// The ids of products by the numbers of their rows.
    List<UUID> ids(long[] rows) {
        return reads.get().connectionResult(connection -> {
            var ids = new ArrayList<UUID>(rows.length);
            for (var row : rows) {
                ids.addAll(all(connection, ID, row, found -> found.getObject(1, UUID.class)));
            }
            return ids;
        });
    }

    /// The index of codes alone tells codes and row numbers, so a million of them take about a second.
    private void read(ProductFilter filter, Kept list) {
        try {
            var wanted = wanted(filter);
            var last = "";
            while (!Thread.currentThread().isInterrupted()) {
                var after = last;
                List<Row> block = reads.get()
                        .connectionResult(connection -> all(
                                connection,
                                NEXT,
                                after,
                                row -> new Row(row.getLong(1), row.getString(2), true, Optional.empty())));
                if (block.isEmpty()) {
                    break;
                }
                block.stream().mapToLong(Row::number).filter(wanted).forEach(list.order::append);
                last = block.getLast().code();
            }
            catchUp(filter, list);
            list.order.complete();
            synchronized (this) {
                list.read = true;
            }
            catchUp(filter, list);
        } catch (RuntimeException e) {
            LOG.warn("A product list cannot be read", e);
            synchronized (this) {
                kept.remove(filter, list);
            }
        }
    }

    private LongPredicate wanted(ProductFilter filter) {
        var inactive = new BitSet();
        var inFamily = new BitSet();
        reads.get().connection(connection -> {
            if (!filter.inactiveToo()) {
                mark(connection.prepareStatement(INACTIVE), inactive);
            }
            for (var category : filter.category().map(lists::family).orElse(Set.of())) {
                var statement = connection.prepareStatement(IN_CATEGORY);
                statement.setObject(1, category);
                mark(statement, inFamily);
            }
        });
        boolean all = filter.category().isEmpty();
        return row -> !inactive.get((int) row) && (all || inFamily.get((int) row));
    }

    private static void mark(PreparedStatement statement, BitSet rows) throws SQLException {
        try (statement;
                var found = statement.executeQuery()) {
            while (found.next()) {
                rows.set(Math.toIntExact(found.getLong(1)));
            }
        }
    }

    private void catchUp(ProductFilter filter, Kept list) {
        Set<UUID> changed;
        synchronized (this) {
            changed = Set.copyOf(list.changed);
            list.changed.clear();
        }
        Optional<Set<UUID>> family = filter.category().map(lists::family);
        for (var id : changed) {
            reads.get().connection(connection -> {
                for (var row : all(connection, ONE, id, ProductOrders::row)) {
                    boolean belongs = (filter.inactiveToo() || row.active())
                            && family.map(ids -> row.category().filter(ids::contains).isPresent())
                                    .orElse(true);
                    list.order.place(
                            row.number(),
                            belongs ? Optional.of(row.code()) : Optional.empty(),
                            other -> code(connection, other));
                }
            });
        }
    }

    private static String code(Connection connection, long row) {
        return all(connection, CODE, row, found -> found.getString(1)).stream()
                .findFirst()
                .orElse("");
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> List<T> all(Connection connection, String sql, Object key, Reader<T> reader) {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, key);
            try (var found = statement.executeQuery()) {
                var rows = new ArrayList<T>();
                while (found.next()) {
                    rows.add(reader.read(found));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong(1),
                row.getString(2),
                row.getBoolean(3),
                Optional.ofNullable(row.getObject(4, UUID.class)));
    }
}
