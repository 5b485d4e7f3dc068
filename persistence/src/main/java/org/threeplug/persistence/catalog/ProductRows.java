package org.threeplug.persistence.catalog;

import static org.threeplug.persistence.schema.Tables.BARCODE;
import static org.threeplug.persistence.schema.Tables.PRODUCT;
import static org.threeplug.persistence.schema.Tables.STOCK_BALANCE;

import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.CategoryPaths;
import org.threeplug.catalog.ProductFilter;
import org.threeplug.catalog.ProductRow;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;

/// The product list. A short catalogue is asked of the database as it is; a long one through the order of its ids.
final class ProductRows implements AutoCloseable {

    static final long SHORT = 5_000;
    private static final int MOST_BY_CODE = 1_000;

    private final Supplier<DSLContext> reads;
    private final CatalogLists lists;
    private final ProductOrders orders;

    ProductRows(Supplier<DSLContext> reads, CatalogLists lists) {
        this.reads = reads;
        this.lists = lists;
        this.orders = new ProductOrders(reads, lists);
    }

    List<ProductRow> inOrder(ProductFilter filter, long from, int limit, Currency currency) {
        var sql = reads.get();
        Optional<List<UUID>> known =
                sql.fetchCount(PRODUCT) <= SHORT ? Optional.empty() : orders.ids(plain(filter), from, limit);
        return of(known.orElseGet(() -> asDatabaseCounts(sql, filter, from, limit)), currency);
    }

    private List<UUID> asDatabaseCounts(DSLContext sql, ProductFilter filter, long from, int limit) {
        return sql.select(PRODUCT.ID)
                .from(PRODUCT)
                .where(condition(filter))
                .orderBy(PRODUCT.CODE)
                .limit(from, limit)
                .fetch(PRODUCT.ID);
    }

    /// Whether the whole catalogue is few enough to be read at once.
    boolean isShort() {
        return reads.get().fetchCount(PRODUCT) <= SHORT;
    }

    List<UUID> ids(long[] numbers) {
        return orders.ids(numbers);
    }

    long count(ProductFilter filter) {
        var sql = reads.get();
        long all = sql.fetchCount(PRODUCT);
        if (filter.category().isEmpty() && filter.inactiveToo()) {
            return all;
        }
        return (all <= SHORT ? OptionalLong.empty() : orders.of(plain(filter)).size())
                .orElseGet(() -> sql.fetchCount(PRODUCT, condition(filter)));
    }

    /// Rows in the order of `ids`.
    List<ProductRow> of(List<UUID> ids, Currency currency) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var some = ids.toArray(UUID[]::new);
        var sql = reads.get();
        Map<UUID, Long> onHand = sql.select(STOCK_BALANCE.PRODUCT_ID, DSL.sum(STOCK_BALANCE.QUANTITY))
                .from(STOCK_BALANCE)
                .where(STOCK_BALANCE.PRODUCT_ID.eq(DSL.any(some)))
                .groupBy(STOCK_BALANCE.PRODUCT_ID)
                .fetchMap(row -> row.value1(), row -> row.value2().longValueExact());
        Map<UUID, List<String>> barcodes = sql.select(BARCODE.PRODUCT_ID, BARCODE.CODE)
                .from(BARCODE)
                .where(BARCODE.PRODUCT_ID.eq(DSL.any(some)))
                .and(BARCODE.UNIT.eq(""))
                .orderBy(BARCODE.CODE)
                .fetchGroups(row -> row.value1(), row -> row.value2());
        var categories = lists.categories();
        var paths = new CategoryPaths(categories);
        var byId = categories.stream().collect(Collectors.toMap(Category::id, Function.identity()));
        Map<UUID, ProductRow> found = sql.select(
                        PRODUCT.ID,
                        PRODUCT.CODE,
                        PRODUCT.NAME,
                        PRODUCT.BRAND,
                        PRODUCT.CATEGORY_ID,
                        PRODUCT.PRICE,
                        PRODUCT.TAX_KEY,
                        PRODUCT.ACTIVE,
                        PRODUCT.UNIT,
                        PRODUCT.QUANTITY_DECIMALS)
                .from(PRODUCT)
                .where(PRODUCT.ID.eq(DSL.any(some)))
                .fetchMap(
                        row -> row.value1(),
                        row -> new ProductRow(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                Optional.ofNullable(row.value5()).map(paths::of).orElse(""),
                                Category.colour(Optional.ofNullable(row.value5()), byId),
                                UnitPrice.fromBooks(row.value6(), currency),
                                row.value7(),
                                new Quantity(onHand.getOrDefault(row.value1(), 0L)),
                                row.value8(),
                                row.value9(),
                                row.value10(),
                                barcodes.getOrDefault(row.value1(), List.of())));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /// The poor man's search while the index is not ready.
    List<UUID> byCodeBeginning(String text, boolean inactiveToo, long from, int limit) {
        int wanted = (int) Math.min(from + limit, MOST_BY_CODE);
        var sql = reads.get();
        var found = new LinkedHashSet<>(sql.select(PRODUCT.ID)
                .from(PRODUCT)
                .where(begins(PRODUCT.CODE, text))
                .and(activeOr(inactiveToo))
                .orderBy(PRODUCT.CODE)
                .limit(wanted)
                .fetch(PRODUCT.ID));
        found.addAll(sql.select(BARCODE.PRODUCT_ID)
                .from(BARCODE)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(BARCODE.PRODUCT_ID))
                .where(begins(BARCODE.CODE, text))
                .and(activeOr(inactiveToo))
                .orderBy(BARCODE.CODE)
                .limit(wanted)
                .fetch(BARCODE.PRODUCT_ID));
        return found.stream().skip(from).limit(limit).toList();
    }

    long countByCodeBeginning(ProductFilter filter) {
        return byCodeBeginning(filter.text(), filter.inactiveToo(), 0, MOST_BY_CODE).size();
    }

    void changed(UUID product) {
        orders.changed(product);
    }

    void manyChanged() {
        orders.manyChanged();
    }

    @Override
    public void close() {
        orders.close();
    }

    private Condition condition(ProductFilter filter) {
        return filter.category()
                .map(category -> PRODUCT.CATEGORY_ID.in(lists.family(category)))
                .orElse(DSL.noCondition())
                .and(activeOr(filter.inactiveToo()));
    }

    private static Condition activeOr(boolean inactiveToo) {
        return inactiveToo ? DSL.noCondition() : PRODUCT.ACTIVE.isTrue();
    }

    private static <R extends Record> Condition begins(TableField<R, String> field, String text) {
        var start = text.strip().toUpperCase(Locale.ROOT);
        return field.ge(start).and(field.lt(start + Character.MAX_VALUE));
    }

    private static ProductFilter plain(ProductFilter filter) {
        return new ProductFilter("", filter.category(), filter.inactiveToo());
    }
}
