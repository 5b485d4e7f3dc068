package org.threeplug.kit.control;

import java.math.BigDecimal;
import org.threeplug.kernel.Percent;
import org.threeplug.words.Texts;

/// A percentage with up to four decimals.
public final class PercentField extends NumberField<Percent> {

    public PercentField(String name, Texts texts) {
        super(
                name,
                texts,
                "kit.field.percent",
                number -> Percent.of(number.toPlainString()),
                percent -> new BigDecimal(percent.plain()));
    }
}
