package org.threeplug.kit.control;

import java.math.BigDecimal;
import org.threeplug.kernel.Quantity;
import org.threeplug.words.Texts;

/// A quantity with up to four decimals.
public final class QuantityField extends NumberField<Quantity> {

    public QuantityField(String name, Texts texts) {
        super(
                name,
                texts,
                "kit.field.quantity",
                number -> Quantity.of(number.toPlainString()),
                quantity -> new BigDecimal(quantity.plain()));
    }
}
