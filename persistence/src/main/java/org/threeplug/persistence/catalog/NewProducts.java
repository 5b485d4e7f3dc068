package org.threeplug.persistence.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.threeplug.catalog.Product;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.persistence.engine.gate.InsertRows;
import org.threeplug.persistence.engine.gate.Rows;

/// Adds products by the thousand. Nobody asks beforehand whether a code is free: the unique indexes look anyway, and only
/// when one of them objects is the culprit searched for.
final class NewProducts {

    private final StoredCatalogBook book;
    private final InsertRows products;
    private final InsertRows units;
    private final InsertRows barcodes;

    NewProducts(Rows rows, StoredCatalogBook book) {
        this.book = book;
        this.products = new InsertRows(
                rows,
                "product (id, code, name, brand, category_id, tax_key, price, price_includes_tax, unit,"
                        + " quantity_decimals, stocked, open_price, active, edition)",
                14);
        this.units = new InsertRows(rows, "product_unit (product_id, unit, factor, price)", 4);
        this.barcodes = new InsertRows(rows, "barcode (code, product_id, unit)", 3);
    }

    /// Barcodes go in by their order, so that neighbours in the index are written one after the other.
    void add(List<Product> added) {
        var productRows = new ArrayList<@Nullable Object[]>(added.size());
        var unitRows = new ArrayList<@Nullable Object[]>();
        var barcodeRows = new ArrayList<@Nullable Object[]>(added.size());
        for (var product : added) {
            productRows.add(row(product));
            for (var unit : product.units()) {
                unitRows.add(row(product.id(), unit));
            }
            for (var barcode : product.barcodes()) {
                barcodeRows.add(new @Nullable Object[] {barcode.code(), product.id(), barcode.unit()});
            }
        }
        barcodeRows.sort(Comparator.comparing(row -> String.valueOf(row[0])));
        try {
            products.insert(productRows);
            units.insert(unitRows);
            barcodes.insert(barcodeRows);
        } catch (IntegrityConstraintViolationException e) {
            throw taken(added).orElseThrow(() -> e);
        }
    }

    /// Some of the products may stand in their tables by now; they are not in their own way.
    private Optional<RuntimeException> taken(List<Product> added) {
        for (var product : added) {
            if (isOthers(book.byCode(product.code()), product)) {
                return Optional.of(new RefusedException("catalog.code-taken", product.code()));
            }
            for (var barcode : product.barcodes()) {
                if (isOthers(book.byBarcode(barcode.code()), product)) {
                    return Optional.of(new RefusedException("catalog.barcode-taken", barcode.code()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOthers(Optional<UUID> holder, Product product) {
        return holder.filter(other -> !other.equals(product.id())).isPresent();
    }

    private static @Nullable Object[] row(Product product) {
        return new @Nullable Object[] {
            product.id(),
            product.code(),
            product.name(),
            product.brand(),
            product.category().orElse(null),
            product.taxKey(),
            product.price().inBooks(),
            product.priceIncludesTax(),
            product.unit(),
            product.quantityDecimals(),
            product.stocked(),
            product.openPrice(),
            product.active(),
            product.edition()
        };
    }

    private static @Nullable Object[] row(UUID product, Product.Unit unit) {
        return new @Nullable Object[] {
            product,
            unit.name(),
            unit.factor().tenThousandths(),
            unit.price().map(UnitPrice::inBooks).orElse(null)
        };
    }
}
