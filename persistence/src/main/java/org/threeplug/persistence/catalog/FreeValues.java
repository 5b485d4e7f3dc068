package org.threeplug.persistence.catalog;

import static org.threeplug.persistence.schema.Tables.PRODUCT_VALUE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.threeplug.kernel.Quantity;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.persistence.schema.tables.records.ProductValueRecord;

/// What products hold in the fields that the owner named: one row for each, with a column for each sort of value. Nothing that
/// scans or sells reads it.
final class FreeValues {

    private FreeValues() {}

    static Map<UUID, Map<UUID, Object>> of(DSLContext sql, List<UUID> products) {
        var all = new HashMap<UUID, Map<UUID, Object>>();
        if (!products.isEmpty()) {
            sql.selectFrom(PRODUCT_VALUE)
                    .where(PRODUCT_VALUE.PRODUCT_ID.eq(DSL.any(products.toArray(UUID[]::new))))
                    .forEach(row -> all.computeIfAbsent(row.getProductId(), _ -> new HashMap<>()).put(row.getFieldId(), value(row)));
        }
        return all;
    }

    static void set(Rows rows, UUID product, Map<UUID, Object> values) {
        var known = rows.sql().fetch(PRODUCT_VALUE, PRODUCT_VALUE.PRODUCT_ID.eq(product)).intoMap(PRODUCT_VALUE.FIELD_ID);
        values.forEach((field, value) -> {
            var before = known.remove(field);
            if (before == null) {
                var row = new ProductValueRecord();
                row.setProductId(product);
                row.setFieldId(field);
                write(row, value);
                rows.insert(row);
            } else if (!value(before).equals(value)) {
                write(before, value);
                rows.update(before);
            }
        });
        known.values().forEach(rows::delete);
    }

    private static void write(ProductValueRecord row, Object value) {
        row.setWords(value instanceof String words ? words : null);
        row.setAmount(value instanceof Quantity quantity ? (Long) quantity.tenThousandths() : null);
        row.setOnDay(value instanceof LocalDate day ? day : null);
    }

    /// Where nothing else stands, it is a yes.
    private static Object value(ProductValueRecord row) {
        if (row.getWords() != null) {
            return row.getWords();
        }
        if (row.getAmount() != null) {
            return new Quantity(row.getAmount());
        }
        return row.getOnDay() == null ? true : row.getOnDay();
    }
}
