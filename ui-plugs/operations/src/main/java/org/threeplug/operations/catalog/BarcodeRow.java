package org.threeplug.operations.catalog;

import javafx.beans.property.StringProperty;
import org.threeplug.office.Fields;

/// A barcode as it is being typed, with the unit it stands for; an empty unit is the product's own.
record BarcodeRow(Fields fields, StringProperty code, StringProperty unit) {

    static BarcodeRow of(String code, String unit) {
        var fields = new Fields();
        var row = new BarcodeRow(fields, fields.text("code"), fields.text("unit"));
        row.code.set(code);
        row.unit.set(unit);
        fields.keep();
        return row;
    }
}
