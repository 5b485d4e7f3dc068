package org.threeplug.kit.control;

import java.util.Currency;
import org.threeplug.kernel.Money;
import org.threeplug.words.Texts;

/// An amount of money in one currency.
public final class MoneyField extends NumberField<Money> {

    public MoneyField(String name, Currency currency, Texts texts) {
        super(
                name,
                texts,
                "kit.field.money",
                number -> Money.of(number.toPlainString(), currency),
                Money::major);
    }
}
