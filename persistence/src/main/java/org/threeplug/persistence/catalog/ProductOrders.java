package org.threeplug.persistence.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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
    private static final String COLUMNS = "SELECT id, code, active, category_id FROM product";
    private static final String NEXT = COLUMNS + " WHERE code > ? ORDER BY code LIMIT " + BLOCK;
    private static final String ONE = COLUMNS + " WHERE id = ?";

    private static final class Kept {
        final ProductOrder order = new ProductOrder();
        final Set<UUID> changed = new HashSet<>();
        boolean read;
        boolean stale;
    }

    private record Row(UUID id, String code, boolean active, Optional<UUID> category) {}

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

    private void read(ProductFilter filter, Kept list) {
        var wanted = belongs(filter);
        try {
            var last = "";
            while (!Thread.currentThread().isInterrupted()) {
                var after = last;
                List<Row> block = reads.get().connectionResult(connection -> rows(connection, NEXT, after));
                if (block.isEmpty()) {
                    break;
                }
                block.stream().filter(wanted::contains).forEach(row -> list.order.append(row.id()));
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

    private interface Belongs {
        boolean contains(Row row);
    }

    private Belongs belongs(ProductFilter filter) {
        Optional<Set<UUID>> family = filter.category().map(lists::family);
        return row -> (filter.inactiveToo() || row.active())
                && family.map(ids -> row.category().filter(ids::contains).isPresent())
                        .orElse(true);
    }

    private void catchUp(ProductFilter filter, Kept list) {
        Set<UUID> changed;
        synchronized (this) {
            changed = Set.copyOf(list.changed);
            list.changed.clear();
        }
        var wanted = belongs(filter);
        for (var id : changed) {
            reads.get().connection(connection -> list.order.place(
                    id,
                    rows(connection, ONE, id).stream()
                            .filter(wanted::contains)
                            .map(Row::code)
                            .findFirst(),
                    other -> rows(connection, ONE, other).stream()
                            .map(Row::code)
                            .findFirst()
                            .orElse("")));
        }
    }

    private static List<Row> rows(Connection connection, String sql, Object key) {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, key);
            try (var found = statement.executeQuery()) {
                var rows = new ArrayList<Row>();
                while (found.next()) {
                    rows.add(row(found));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getBoolean(3),
                Optional.ofNullable(row.getObject(4, UUID.class)));
    }
}
