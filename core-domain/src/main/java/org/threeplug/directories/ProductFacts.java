package org.threeplug.directories;

import org.threeplug.journal.Subject;
import org.threeplug.kernel.Quantity;
import org.threeplug.records.Field;
import org.threeplug.records.RecordType;

/// What customs, guarantees and the law want to know of a product. A shop that never asks has an empty table.
public final class ProductFacts {

    public static final Field<String> ORIGIN = Field.code("origin", 2).filtered();
    public static final Field<String> CUSTOMS = Field.code("customs", 20);
    public static final Field<Quantity> WARRANTY =
            Field.quantity("warranty", 0).from(Quantity.ONE).to(Quantity.of(600)).atTill();
    public static final Field<Quantity> AGE = Field.quantity("age", 0).from(Quantity.ONE).to(Quantity.of(99)).atTill();
    public static final Field<Quantity> SHELF = Field.quantity("shelf", 0).from(Quantity.ONE).to(Quantity.of(9999));

    public static final RecordType TYPE = RecordType.of("product-facts", ORIGIN, CUSTOMS, WARRANTY, AGE, SHELF)
            .named(CUSTOMS)
            .extraOf(Subject.PRODUCT, "catalog.view", "catalog.edit")
            .large();

    private ProductFacts() {}
}
