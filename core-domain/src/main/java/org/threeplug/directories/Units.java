package org.threeplug.directories;

import org.threeplug.kernel.Quantity;
import org.threeplug.records.Field;
import org.threeplug.records.RecordType;

/// The units in which goods are counted, and how finely.
public final class Units {

    public static final Field<String> CODE = Field.text("code", 20).required().unique().searched().listed();
    public static final Field<String> NAME = Field.text("name", 80).required().searched().listed();
    public static final Field<Quantity> DECIMALS =
            Field.quantity("decimals", 0).required().from(Quantity.ZERO).to(Quantity.of(4)).listed();

    public static final RecordType TYPE = RecordType.of("units", CODE, NAME, DECIMALS)
            .named(NAME)
            .seenLike("catalog.edit", "ledger.view")
            .editedLike("catalog.edit")
            .place("goods", "goods", 40, "calculate");

    private Units() {}
}
