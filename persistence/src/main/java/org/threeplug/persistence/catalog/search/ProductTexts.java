package org.threeplug.persistence.catalog.search;

import static org.threeplug.persistence.schema.Tables.BARCODE;
import static org.threeplug.persistence.schema.Tables.PRODUCT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Reads from the database what the search indexes.
final class ProductTexts {

    private static final UUID FIRST = new UUID(0, 0);

    private final Supplier<DSLContext> reads;

    ProductTexts(Supplier<DSLContext> reads) {
        this.reads = reads;
    }

    long count() {
        return reads.get().fetchCount(PRODUCT);
    }

    /// The next products in the order of their ids, which is roughly that of their making.
    List<ProductText> after(Optional<UUID> last, int limit) {
        var ids = reads.get()
                .select(PRODUCT.ID)
                .from(PRODUCT)
                .where(PRODUCT.ID.gt(last.orElse(FIRST)))
                .orderBy(PRODUCT.ID)
                .limit(limit)
                .fetch(PRODUCT.ID);
        if (ids.isEmpty()) {
            return List.of();
        }
        return texts(PRODUCT.ID.between(ids.getFirst(), ids.getLast()), BARCODE.PRODUCT_ID.between(ids.getFirst(), ids.getLast()));
    }

    List<ProductText> of(Collection<UUID> ids) {
        var some = ids.toArray(UUID[]::new);
        return texts(PRODUCT.ID.eq(DSL.any(some)), BARCODE.PRODUCT_ID.eq(DSL.any(some)));
    }

    private List<ProductText> texts(Condition products, Condition barcodes) {
        var sql = reads.get();
        Map<UUID, List<String>> codes = HashMap.newHashMap(1024);
        sql.select(BARCODE.PRODUCT_ID, BARCODE.CODE)
                .from(BARCODE)
                .where(barcodes)
                .forEach(row -> codes.computeIfAbsent(row.value1(), _ -> new ArrayList<>(2)).add(row.value2()));
        return sql.select(
                        PRODUCT.ID, PRODUCT.NAME, PRODUCT.BRAND, PRODUCT.CATEGORY_ID, PRODUCT.ACTIVE, PRODUCT.CODE)
                .from(PRODUCT)
                .where(products)
                .orderBy(PRODUCT.ID)
                .fetch(row -> {
                    var all = codes.computeIfAbsent(row.value1(), _ -> new ArrayList<>(1));
                    if (!all.contains(row.value6())) {
                        all.add(row.value6());
                    }
                    return new ProductText(
                            row.value1(),
                            row.value2(),
                            row.value3(),
                            Optional.ofNullable(row.value4()),
                            row.value5(),
                            all);
                });
    }
}
