package org.threeplug.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.threeplug.kernel.RefusedException;

/// What makes a product sound, the same for a form and an import.
final class ProductCheck {

    private ProductCheck() {}

    /// Codes in upper case and without blanks around them, whatever the language of the machine.
    static Product normal(Product product) {
        return new Product(
                product.id(),
                code(product.code()),
                product.name().strip(),
                product.brand().strip(),
                product.category(),
                product.taxKey(),
                product.price(),
                product.priceIncludesTax(),
                product.unit().strip(),
                product.quantityDecimals(),
                product.stocked(),
                product.openPrice(),
                product.active(),
                product.units(),
                barcodes(product.barcodes()),
                product.edition());
    }

    static void sound(Product product, CatalogBook book) {
        book.byCode(product.code()).filter(other -> !other.equals(product.id())).ifPresent(_ -> {
            throw new RefusedException("catalog.code-taken", product.code());
        });
        soundUnits(product);
        var codes = new HashSet<String>();
        for (var barcode : product.barcodes()) {
            boolean taken = book.byBarcode(barcode.code())
                    .filter(other -> !other.equals(product.id()))
                    .isPresent();
            if (taken || !codes.add(barcode.code())) {
                throw new RefusedException("catalog.barcode-taken", barcode.code());
            }
        }
        if (book.taxClass(product.taxKey()).isEmpty()) {
            throw new RefusedException("catalog.tax-unknown", product.taxKey());
        }
        if (product.category().isPresent()
                && book.category(product.category().get()).isEmpty()) {
            throw new RefusedException("catalog.category-unknown", product.code());
        }
    }

    /// The part of the check that asks no book.
    static void soundUnits(Product product) {
        if (product.price().signum() < 0) {
            throw new RefusedException(
                    "catalog.price-negative", product.code(), product.price().plain());
        }
        var names = new HashSet<String>();
        names.add(product.unit());
        for (var unit : product.units()) {
            if (!names.add(unit.name())) {
                throw new RefusedException("catalog.unit-twice", product.code(), unit.name());
            }
            if (unit.factor().signum() <= 0) {
                throw new RefusedException("catalog.unit-factor-not-positive", product.code(), unit.name());
            }
            if (unit.price().isPresent() && unit.price().get().signum() < 0) {
                throw new RefusedException(
                        "catalog.price-negative",
                        product.code(),
                        unit.price().get().plain());
            }
        }
        for (var barcode : product.barcodes()) {
            if (!barcode.unit().isEmpty() && !names.contains(barcode.unit())) {
                throw new RefusedException("catalog.barcode-unit-unknown", barcode.code(), barcode.unit());
            }
        }
    }

    private static List<Product.Barcode> barcodes(List<Product.Barcode> barcodes) {
        var normal = new ArrayList<Product.Barcode>(barcodes.size());
        for (var barcode : barcodes) {
            normal.add(new Product.Barcode(code(barcode.code()), barcode.unit()));
        }
        return normal;
    }

    private static String code(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }
}
