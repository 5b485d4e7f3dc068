package org.threeplug.settings;

import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;

/// What an owner may choose about the till.
public final class TillSettings {

    /// How many seconds a sale can be taken back by one key; none when it is 0.
    public static final Field<Quantity> UNDO = Field.quantity("undoSeconds", 0)
            .required()
            .from(Quantity.of(0))
            .to(Quantity.of(60))
            .initially(Quantity.of(5));

    /// More of one thing are asked about once.
    public static final Field<Quantity> PIECES = Field.quantity("manyPieces", 0)
            .required()
            .from(Quantity.of(2))
            .to(Quantity.of(1_000_000))
            .initially(Quantity.of(1_000));

    /// A sale of more is asked about once.
    public static final Field<Money> TOTAL = Field.money("largeSale");

    public static final SettingGroup GROUP = SettingGroup.of("sales.till", UNDO, PIECES, TOTAL).check((chosen, wrong) -> {
        if (chosen.find(TOTAL).filter(amount -> !amount.isPositive()).isPresent()) {
            wrong.add(TOTAL.key(), "settings.amount-negative");
        }
    });

    /// 10,000.00 where a hundred of the smallest coin make one.
    private static final long MUCH = 1_000_000;

    private TillSettings() {}

    /// Whether no cashier is likely to mean so many.
    public static boolean isMany(Entry chosen, Quantity quantity) {
        return quantity.abs().compareTo(chosen.get(PIECES)) > 0;
    }

    /// Whether no cashier is likely to mean so much.
    public static boolean isMuch(Entry chosen, Money amount) {
        return amount.abs().minor() > chosen.find(TOTAL).map(Money::minor).orElse(MUCH);
    }
}
