package org.threeplug.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.kernel.Violations;

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

    /// Everything that is wrong with it.
    static void sound(Product product, CatalogBook book, Violations wrong) {
        book.byCode(product.code())
                .filter(other -> !other.equals(product.id()))
                .ifPresent(_ -> wrong.add("code", "catalog.code-taken", product.code()));
        units(product, wrong);
        var codes = new HashSet<String>();
        for (int i = 0; i < product.barcodes().size(); i++) {
            var code = product.barcodes().get(i).code();
            boolean taken = book.byBarcode(code)
                    .filter(other -> !other.equals(product.id()))
                    .isPresent();
            if (taken || !codes.add(code)) {
                wrong.add("barcodes[" + i + "].code", "catalog.barcode-taken", code);
            }
        }
        if (book.taxClass(product.taxKey()).isEmpty()) {
            wrong.add("taxKey", "catalog.tax-unknown", product.taxKey());
        }
        if (product.category().isPresent()
                && book.category(product.category().get()).isEmpty()) {
            wrong.add("category", "catalog.category-unknown", product.code());
        }
        wrong.mustBeNone();
    }

    /// The part of the check that asks no book.
    static void soundUnits(Product product) {
        var wrong = new Violations();
        units(product, wrong);
        wrong.mustBeNone();
    }

    private static void units(Product product, Violations wrong) {
        price("price", product, product.price(), wrong);
        var names = new HashSet<String>();
        names.add(product.unit());
        for (int i = 0; i < product.units().size(); i++) {
            var unit = product.units().get(i);
            var path = "units[" + i + "].";
            if (!names.add(unit.name())) {
                wrong.add(path + "name", "catalog.unit-twice", product.code(), unit.name());
            }
            if (unit.factor().signum() <= 0) {
                wrong.add(path + "factor", "catalog.unit-factor-not-positive", product.code(), unit.name());
            }
            unit.price().ifPresent(price -> price(path + "price", product, price, wrong));
        }
        for (int i = 0; i < product.barcodes().size(); i++) {
            var barcode = product.barcodes().get(i);
            if (!barcode.unit().isEmpty() && !names.contains(barcode.unit())) {
                wrong.add(
                        "barcodes[" + i + "].unit", "catalog.barcode-unit-unknown", barcode.code(), barcode.unit());
            }
        }
    }

    private static void price(String path, Product product, UnitPrice price, Violations wrong) {
        if (price.signum() < 0) {
            wrong.add(path, "catalog.price-negative", product.code(), price.plain());
        } else if (price.isTooHigh()) {
            wrong.add(path, "catalog.price-too-high", product.code(), price.plain(), UnitPrice.HIGHEST.toPlainString());
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
