package org.threeplug.directories;

import org.threeplug.journal.Subject;
import org.threeplug.kernel.Quantity;
import org.threeplug.records.Field;
import org.threeplug.records.RecordType;

/// How much of a product is always to be there. Below it the product is low, however slowly it sells.
public final class ProductLevels {

    /// In the product's own unit.
    public static final Field<Quantity> MINIMUM = Field.quantity("minimum", 4).from(Quantity.ZERO);

    public static final RecordType TYPE = RecordType.of("product-levels", MINIMUM)
            .extraOf(Subject.PRODUCT, "catalog.view", "catalog.edit");

    private ProductLevels() {}
}
