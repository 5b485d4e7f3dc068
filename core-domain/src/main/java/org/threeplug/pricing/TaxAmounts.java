package org.threeplug.pricing;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Ratio;
import org.threeplug.tax.TaxClass;

/// Adds up net and tax by rate, in the order in which the rates first occur.
final class TaxAmounts {

    /// One hundred percent, in the unit of [Percent].
    static final long WHOLE = 1_000_000;

    private final Currency currency;
    private final List<PricedCart.TaxAmount> amounts = new ArrayList<>(4);

    TaxAmounts(Currency currency) {
        this.currency = currency;
    }

    /// The tax in an amount that includes it, or on one that does not.
    static long of(long base, Percent rate, boolean included) {
        long share = rate.tenThousandths();
        return Ratio.of(base, share, included ? WHOLE + share : WHOLE);
    }

    void add(TaxClass tax, long net, long amount) {
        for (int i = 0; i < amounts.size(); i++) {
            var known = amounts.get(i);
            if (known.tax().key().equals(tax.key()) && known.tax().rate().equals(tax.rate())) {
                amounts.set(
                        i,
                        new PricedCart.TaxAmount(
                                known.tax(),
                                known.net().plus(new Money(net, currency)),
                                known.amount().plus(new Money(amount, currency))));
                return;
            }
        }
        amounts.add(new PricedCart.TaxAmount(tax, new Money(net, currency), new Money(amount, currency)));
    }

    List<PricedCart.TaxAmount> amounts() {
        return amounts;
    }
}
