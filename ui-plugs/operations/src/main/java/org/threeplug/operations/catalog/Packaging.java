package org.threeplug.operations.catalog;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.threeplug.catalog.Product;
import org.threeplug.kernel.Quantity;
import org.threeplug.office.Typed;

/// The further units and the barcodes of a product as they are being typed.
final class Packaging {

    final ObservableList<UnitRow> units = FXCollections.observableArrayList();
    final ObservableList<BarcodeRow> barcodes = FXCollections.observableArrayList();

    private final Typed typed;
    private final Runnable touched;

    /// @param touched told of every change
    Packaging(Typed typed, Runnable touched) {
        this.typed = typed;
        this.touched = touched;
        units.addListener((ListChangeListener<UnitRow>) _ -> touched.run());
        barcodes.addListener((ListChangeListener<BarcodeRow>) _ -> touched.run());
    }

    void open(List<Product.Unit> storedUnits, List<Product.Barcode> storedBarcodes) {
        units.clear();
        storedUnits.forEach(known -> add(UnitRow.of(
                known.name(),
                typed.editable(known.factor()),
                known.price().map(typed::editable).orElse(""))));
        barcodes.clear();
        storedBarcodes.forEach(known -> add(BarcodeRow.of(known.code(), known.unit())));
    }

    void add(UnitRow row) {
        List.of(row.name(), row.factor(), row.price()).forEach(field -> field.subscribe((_, _) -> touched.run()));
        units.add(row);
    }

    void add(BarcodeRow row) {
        List.of(row.code(), row.unit()).forEach(field -> field.subscribe((_, _) -> touched.run()));
        barcodes.add(row);
    }

    /// A line for the barcode of a new product; a line in which nothing stands is passed over.
    void offerBarcode() {
        add(BarcodeRow.of("", ""));
    }

    /// @param own the name of the product's own unit
    Optional<List<Product.Unit>> readUnits(String own, Currency currency) {
        var all = new ArrayList<Product.Unit>();
        var names = new HashSet<>(List.of(own));
        for (var row : units) {
            row.fields().forgive();
            var name = row.name().get().strip();
            if (name.isEmpty()) {
                row.fields().refuse(row.name(), "office.unit-needed");
            } else if (!names.add(name)) {
                row.fields().refuse(row.name(), "office.unit-twice", name);
            }
            var factor = typed.quantity(row.factor().get(), Quantity.DECIMALS).filter(count -> count.signum() > 0);
            if (factor.isEmpty()) {
                row.fields().refuse(row.factor(), "office.factor-unreadable");
            }
            var price = typed.price(row.price().get(), currency);
            if (price.isEmpty() && !row.price().get().isBlank()) {
                row.fields().refuse(row.price(), typed.whyNoPrice(row.price().get()));
            }
            factor.ifPresent(count -> all.add(new Product.Unit(name, count, price)));
        }
        return units.stream().allMatch(row -> row.fields().isSound()) ? Optional.of(all) : Optional.empty();
    }

    Optional<List<Product.Barcode>> readBarcodes() {
        var all = new ArrayList<Product.Barcode>();
        var seen = new HashSet<String>();
        for (var row : barcodes) {
            row.fields().forgive();
            var code = row.code().get().strip();
            var unit = row.unit().get().strip();
            if (code.isEmpty() && unit.isEmpty()) {
                continue;
            }
            if (code.isEmpty()) {
                row.fields().refuse(row.code(), "office.barcode-needed");
            } else if (!seen.add(code)) {
                row.fields().refuse(row.code(), "office.barcode-twice", code);
            }
            if (!unit.isEmpty() && units.stream().noneMatch(known -> known.name().get().strip().equals(unit))) {
                row.fields().refuse(row.unit(), "office.unit-unknown", unit);
            }
            all.add(new Product.Barcode(code, unit));
        }
        return barcodes.stream().allMatch(row -> row.fields().isSound()) ? Optional.of(all) : Optional.empty();
    }
}
