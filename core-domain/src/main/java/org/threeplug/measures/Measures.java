package org.threeplug.measures;

import static org.threeplug.measures.Side.RETURNED;
import static org.threeplug.measures.Side.SOLD;
import static org.threeplug.measures.Side.VOIDED;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.threeplug.measures.Fold.Ratio;
import org.threeplug.measures.Fold.Total;
import org.threeplug.measures.Sum.Unit;

/// The measures of sales. Without another word a measure is of sales less returns and voids; entries in the ledger alone are in
/// none of them.
public final class Measures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static final Measure DOCUMENTS = new Measure("documents", Unit.COUNT, Total.of(Sum.DOCUMENTS, SOLD));
    public static final Measure LINES = new Measure("lines", Unit.COUNT, Total.of(Sum.LINES, SOLD));
    public static final Measure QUANTITY = new Measure("quantity", Unit.QUANTITY, Total.of(Sum.QUANTITY));
    public static final Measure NET = new Measure("net", Unit.MONEY, Total.of(Sum.NET));
    public static final Measure TAX = new Measure("tax", Unit.MONEY, Total.of(Sum.TAX));
    public static final Measure TOTAL = new Measure("total", Unit.MONEY, Total.of(Sum.NET).plus(Total.of(Sum.TAX)));
    public static final Measure DISCOUNT = new Measure("discount", Unit.MONEY, Total.of(Sum.DISCOUNT));
    public static final Measure ROUNDING = new Measure("rounding", Unit.MONEY, Total.of(Sum.ROUNDING));

    public static final Measure SOLD_TOTAL = new Measure("sold", Unit.MONEY, total(SOLD));
    /// What came back, as a positive figure.
    public static final Measure RETURNED_TOTAL = new Measure("returned", Unit.MONEY, total(RETURNED).negated());
    public static final Measure VOIDED_TOTAL = new Measure("voided", Unit.MONEY, total(VOIDED).negated());

    public static final Measure RETURNS = new Measure("documents", Unit.COUNT, Total.of(Sum.DOCUMENTS, RETURNED));
    public static final Measure RETURNED_QUANTITY =
            new Measure("quantity", Unit.QUANTITY, Total.of(Sum.QUANTITY, RETURNED).negated());
    public static final Measure RETURNED_NET = new Measure("net", Unit.MONEY, Total.of(Sum.NET, RETURNED).negated());
    public static final Measure RETURNED_TAX = new Measure("tax", Unit.MONEY, Total.of(Sum.TAX, RETURNED).negated());
    public static final Measure RETURNED_ALL = new Measure("total", Unit.MONEY, total(RETURNED).negated());
    public static final Measure SHARE_RETURNED =
            new Measure("share", Unit.PERCENT, new Ratio(total(RETURNED).negated(), total(SOLD), HUNDRED, 2));

    /// What was sold, and what was given back for any reason, as tax offices want it: each by itself, and both positive.
    public static final Measure SOLD_NET = new Measure("sold_net", Unit.MONEY, Total.of(Sum.NET, SOLD));
    public static final Measure SOLD_TAX = new Measure("sold_tax", Unit.MONEY, Total.of(Sum.TAX, SOLD));
    public static final Measure BACK_NET = new Measure("back_net", Unit.MONEY, Total.of(Sum.NET, RETURNED, VOIDED).negated());
    public static final Measure BACK_TAX = new Measure("back_tax", Unit.MONEY, Total.of(Sum.TAX, RETURNED, VOIDED).negated());
    public static final Measure BACK_TOTAL =
            new Measure("back", Unit.MONEY, total(RETURNED).plus(total(VOIDED)).negated());

    /// What was to be paid once cash was rounded.
    public static final Measure TO_PAY = new Measure(
            "to_pay", Unit.MONEY, Total.of(Sum.NET).plus(Total.of(Sum.TAX)).plus(Total.of(Sum.ROUNDING)));

    public static final Measure VOIDS = new Measure("documents", Unit.COUNT, Total.of(Sum.DOCUMENTS, VOIDED));
    public static final Measure VOIDED_NET = new Measure("net", Unit.MONEY, Total.of(Sum.NET, VOIDED).negated());
    public static final Measure VOIDED_ALL = new Measure("total", Unit.MONEY, total(VOIDED).negated());

    public static final Measure COST = new Measure("cost", Unit.MONEY, Total.of(Sum.COST));
    public static final Measure PROFIT = new Measure("profit", Unit.MONEY, profit());
    /// Profit in percent of net sales.
    public static final Measure MARGIN =
            new Measure("margin", Unit.PERCENT, new Ratio(profit(), Total.of(Sum.NET), HUNDRED, 2));
    /// Profit in percent of cost.
    public static final Measure MARK_UP =
            new Measure("markup", Unit.PERCENT, new Ratio(profit(), Total.of(Sum.COST), HUNDRED, 2));

    /// What one sale comes to, and how much is in it.
    public static final Measure BASKET =
            new Measure("basket", Unit.MONEY, new Ratio(total(SOLD), Total.of(Sum.DOCUMENTS, SOLD), BigDecimal.ONE, 4));
    public static final Measure LINES_A_BASKET =
            new Measure("lines_per_basket", Unit.NUMBER, new Ratio(
                    Total.of(Sum.LINES, SOLD), Total.of(Sum.DOCUMENTS, SOLD), BigDecimal.ONE, 2));
    /// The discount in percent of what would have been paid without it.
    public static final Measure DISCOUNT_SHARE =
            new Measure("discount_share", Unit.PERCENT, new Ratio(
                    Total.of(Sum.DISCOUNT, SOLD), total(SOLD).plus(Total.of(Sum.DISCOUNT, SOLD)), HUNDRED, 2));

    public static final Measure TENDERS = new Measure("tenders", Unit.COUNT, Total.of(Sum.LINES));
    public static final Measure AMOUNT = new Measure("amount", Unit.MONEY, Total.of(Sum.AMOUNT));
    public static final Measure GIVEN = new Measure("given", Unit.MONEY, Total.of(Sum.GIVEN));
    public static final Measure CHANGE = new Measure("change_given", Unit.MONEY, Total.of(Sum.CHANGE));

    private static final List<Measure> ALL = List.of(
            TOTAL, NET, TAX, QUANTITY, DOCUMENTS, LINES, DISCOUNT, DISCOUNT_SHARE, ROUNDING, SOLD_TOTAL, RETURNED_TOTAL,
            SHARE_RETURNED, VOIDED_TOTAL, BASKET, LINES_A_BASKET, COST, PROFIT, MARGIN, MARK_UP);

    private Measures() {}

    /// Those of sales that a person may put together as they like; each has a key of its own.
    public static List<Measure> all() {
        return ALL;
    }

    public static Optional<Measure> of(String key) {
        return ALL.stream().filter(measure -> measure.key().equals(key)).findFirst();
    }

    private static Total total(Side side) {
        return Total.of(Sum.NET, side).plus(Total.of(Sum.TAX, side));
    }

    private static Total profit() {
        return Total.of(Sum.NET).plus(Total.of(Sum.COST).negated());
    }
}
