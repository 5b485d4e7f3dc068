package org.threeplug.persistence.catalog;

import static org.threeplug.persistence.schema.Tables.BARCODE;
import static org.threeplug.persistence.schema.Tables.PRODUCT;
import static org.threeplug.persistence.schema.Tables.PRODUCT_UNIT;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.threeplug.catalog.Product;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.persistence.schema.tables.records.ProductRecord;

/// Reads whole products, with their units and barcodes.
public final class ProductReads {

    private ProductReads() {}

    public static Optional<Product> one(DSLContext sql, UUID id, Currency currency) {
        return where(sql, PRODUCT.ID.eq(id), PRODUCT_UNIT.PRODUCT_ID.eq(id), BARCODE.PRODUCT_ID.eq(id), currency).stream()
                .findFirst();
    }

    public static List<Product> all(DSLContext sql, List<UUID> ids, Currency currency) {
        var some = ids.toArray(UUID[]::new);
        return where(
                sql,
                PRODUCT.ID.eq(DSL.any(some)),
                PRODUCT_UNIT.PRODUCT_ID.eq(DSL.any(some)),
                BARCODE.PRODUCT_ID.eq(DSL.any(some)),
                currency);
    }

    private static List<Product> where(
            DSLContext sql, Condition products, Condition ofUnits, Condition ofBarcodes, Currency currency) {
        Map<UUID, List<Product.Unit>> units = sql.selectFrom(PRODUCT_UNIT)
                .where(ofUnits)
                .orderBy(PRODUCT_UNIT.FACTOR, PRODUCT_UNIT.UNIT)
                .fetchGroups(
                        PRODUCT_UNIT.PRODUCT_ID,
                        row -> new Product.Unit(
                                row.getUnit(),
                                new Quantity(row.getFactor()),
                                Optional.ofNullable(row.getPrice()).map(price -> UnitPrice.fromBooks(price, currency))));
        Map<UUID, List<Product.Barcode>> barcodes = sql.selectFrom(BARCODE)
                .where(ofBarcodes)
                .orderBy(BARCODE.CODE)
                .fetchGroups(BARCODE.PRODUCT_ID, row -> new Product.Barcode(row.getCode(), row.getUnit()));
        return sql.selectFrom(PRODUCT)
                .where(products)
                .orderBy(PRODUCT.CODE)
                .fetch(row -> product(
                        row,
                        units.getOrDefault(row.getId(), List.of()),
                        barcodes.getOrDefault(row.getId(), List.of()),
                        currency));
    }

    private static Product product(
            ProductRecord row, List<Product.Unit> units, List<Product.Barcode> barcodes, Currency currency) {
        return new Product(
                row.getId(),
                row.getCode(),
                row.getName(),
                row.getBrand(),
                Optional.ofNullable(row.getCategoryId()),
                row.getTaxKey(),
                UnitPrice.fromBooks(row.getPrice(), currency),
                row.getPriceIncludesTax(),
                row.getUnit(),
                row.getQuantityDecimals(),
                row.getStocked(),
                row.getOpenPrice(),
                row.getActive(),
                units,
                barcodes,
                row.getEdition());
    }
}
