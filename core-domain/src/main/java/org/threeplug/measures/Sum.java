package org.threeplug.measures;

/// What is added up of the documents of a sale. Each is a plain sum, so sums of days make sums of months; whatever is a share
/// or a mean is computed from sums at the very end ([Fold]).
public enum Sum {
    /// Documents, each once however many of its lines count.
    DOCUMENTS(Unit.COUNT),
    LINES(Unit.COUNT),
    /// In the product's own unit.
    QUANTITY(Unit.QUANTITY),
    NET(Unit.MONEY),
    TAX(Unit.MONEY),
    DISCOUNT(Unit.MONEY),
    /// What cash payments were rounded by; of whole documents only.
    ROUNDING(Unit.MONEY),
    /// What tenders settled, what was handed over for it, and what went back as change.
    AMOUNT(Unit.MONEY),
    GIVEN(Unit.MONEY),
    CHANGE(Unit.MONEY),
    /// What the goods stood in the books for. Kept apart, so that it is not even read for whoever may not see it.
    COST(Unit.MONEY);

    /// How a figure is written.
    public enum Unit {
        COUNT,
        /// In ten-thousandths.
        QUANTITY,
        /// In the smallest coin of the store's currency.
        MONEY,
        /// A share in percent.
        PERCENT,
        /// A plain number with decimals.
        NUMBER
    }

    private final Unit unit;

    Sum(Unit unit) {
        this.unit = unit;
    }

    public Unit unit() {
        return unit;
    }
}
