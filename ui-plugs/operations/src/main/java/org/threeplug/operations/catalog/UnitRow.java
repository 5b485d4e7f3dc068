package org.threeplug.operations.catalog;

import javafx.beans.property.StringProperty;
import org.threeplug.office.Fields;

/// A further unit as it is being typed.
record UnitRow(Fields fields, StringProperty name, StringProperty factor, StringProperty price) {

    static UnitRow of(String name, String factor, String price) {
        var fields = new Fields();
        var row = new UnitRow(fields, fields.text("name"), fields.text("factor"), fields.text("price"));
        row.name.set(name);
        row.factor.set(factor);
        row.price.set(price);
        fields.keep();
        return row;
    }
}
