package org.threeplug.persistence.catalog;

import static org.threeplug.persistence.schema.Tables.CATEGORY;
import static org.threeplug.persistence.schema.Tables.PRODUCT;
import static org.threeplug.persistence.schema.Tables.STOCK_BALANCE;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.threeplug.catalog.CategoryPaths;
import org.threeplug.catalog.ProductColumn;
import org.threeplug.catalog.ProductFilter;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.lists.Words;
import org.threeplug.persistence.engine.capture.Generations;

/// Long lists of products in the order of a figure for which there is no index, as an index would cost each import and,
/// over what is on hand, each sale. An order is read when somebody asks for it and kept, eight bytes a product, until they
/// begin at the first page again after something changed; pages that follow belong to the list they began with.
final class KeptOrders {

    private static final int KEPT = 2;
    private static final int BLOCK = 5_000;
    private static final Field<Long> ROW = DSL.field("_ROWID_", Long.class);

    private record Key(ProductFilter filter, ProductColumn by) {}

    private record Kept(long generation, long[] rows) {}

    private final Supplier<DSLContext> reads;
    private final CatalogLists lists;
    private final LongSupplier generation;
    private final Map<Key, Kept> kept = new LinkedHashMap<>(8, 0.75f, true);

    KeptOrders(Supplier<DSLContext> reads, CatalogLists lists, Generations generations) {
        this.reads = reads;
        this.lists = lists;
        this.generation = generations.of(PRODUCT, STOCK_BALANCE, CATEGORY);
    }

    /// @param filter without a text
    /// @param first whether the list is begun
    synchronized long[] rows(ProductFilter filter, ProductColumn by, boolean first) {
        var key = new Key(filter, by);
        var known = kept.get(key);
        long now = generation.getAsLong();
        if (known != null && (!first || known.generation() == now)) {
            return known.rows();
        }
        kept.remove(key);
        if (kept.size() >= KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        var rows = new Reading(filter, by).all();
        kept.put(key, new Kept(now, rows));
        return rows;
    }

    private static final class Longs {

        private long[] all = new long[BLOCK];
        private int size;

        void add(long one) {
            if (size == all.length) {
                all = Arrays.copyOf(all, size + (size >> 1));
            }
            all[size++] = one;
        }

        long[] trimmed() {
            all = Arrays.copyOf(all, size);
            return all;
        }
    }

    private record Row(long row, String code, UUID id, long price, boolean active, Optional<UUID> category) {}

    /// Goes through the products in the order of codes, so that what is equal stays in it.
    private final class Reading {

        private final Longs rows = new Longs();
        private final Longs keys = new Longs();
        private final ProductFilter filter;
        private final ProductColumn by;
        private final Optional<Set<UUID>> family;
        private final Map<UUID, Long> ranks;

        Reading(ProductFilter filter, ProductColumn by) {
            this.filter = filter;
            this.by = by;
            this.family = filter.category().map(lists::family);
            this.ranks = by == ProductColumn.CATEGORY ? categoryRanks() : Map.of();
        }

        long[] all() {
            var last = "";
            for (var block = block(last); !block.isEmpty(); block = block(last)) {
                var wanted = block.stream().filter(this::belongs).toList();
                var key = key(wanted);
                for (var row : wanted) {
                    rows.add(row.row());
                    keys.add(key.applyAsLong(row));
                }
                last = block.getLast().code();
            }
            return inOrder(rows.trimmed(), keys.trimmed());
        }

        private List<Row> block(String after) {
            return reads.get()
                    .select(ROW, PRODUCT.CODE, PRODUCT.ID, PRODUCT.PRICE, PRODUCT.ACTIVE, PRODUCT.CATEGORY_ID)
                    .from(PRODUCT)
                    .where(PRODUCT.CODE.gt(after))
                    .orderBy(PRODUCT.CODE)
                    .limit(BLOCK)
                    .fetch(row -> new Row(
                            row.value1(), row.value2(), row.value3(), row.value4(), row.value5(),
                            Optional.ofNullable(row.value6())));
        }

        private boolean belongs(Row row) {
            return (filter.inactiveToo() || row.active())
                    && family.map(ids -> row.category().filter(ids::contains).isPresent()).orElse(true);
        }

        private ToLongFunction<Row> key(List<Row> block) {
            return switch (by) {
                case PRICE -> row -> UnitPrice.millionthsOf(row.price());
                case STATE -> row -> row.active() ? 0 : 1;
                case CATEGORY -> row -> row.category().map(ranks::get).orElse(0L);
                case ON_HAND -> {
                    var onHand = onHand(block);
                    yield row -> onHand.getOrDefault(row.id(), 0L);
                }
                case CODE, NAME, BRAND -> throw new IllegalArgumentException(by.name());
            };
        }

        private Map<UUID, Long> onHand(List<Row> block) {
            var quantity = DSL.sum(STOCK_BALANCE.QUANTITY);
            return reads.get()
                    .select(STOCK_BALANCE.PRODUCT_ID, quantity)
                    .from(STOCK_BALANCE)
                    .where(STOCK_BALANCE.PRODUCT_ID.eq(DSL.any(block.stream().map(Row::id).toArray(UUID[]::new))))
                    .groupBy(STOCK_BALANCE.PRODUCT_ID)
                    .fetchMap(row -> row.value1(), row -> row.value2().longValueExact());
        }

        /// The place of each category among all; none stands before them.
        private Map<UUID, Long> categoryRanks() {
            var paths = new CategoryPaths(lists.categories());
            var words = new HashMap<UUID, String>();
            lists.categories().forEach(category -> words.put(category.id(), Words.order(paths.of(category.id()))));
            var sorted = words.values().stream().sorted().distinct().toList();
            var ranks = new HashMap<UUID, Long>();
            words.forEach((id, path) -> ranks.put(id, sorted.indexOf(path) + 1L));
            return ranks;
        }
    }

    /// Keys become their places among the keys there are, with the place of their row below, so that figures alone are
    /// sorted: a million objects would be more than a till's memory.
    private static long[] inOrder(long[] rows, long[] keys) {
        var places = keys.clone();
        Arrays.sort(places);
        int distinct = 0;
        for (var place : places) {
            if (distinct == 0 || places[distinct - 1] != place) {
                places[distinct++] = place;
            }
        }
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) Arrays.binarySearch(places, 0, distinct, keys[i]) << Integer.SIZE | i;
        }
        Arrays.sort(keys);
        for (int i = 0; i < keys.length; i++) {
            keys[i] = rows[(int) keys[i]];
        }
        return keys;
    }
}
