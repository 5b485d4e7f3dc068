package org.threeplug.pricing;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.cart.Discount;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Ratio;
import org.threeplug.settings.StoreSettings;

/// Turns a cart into exact amounts, the same on the till and when posting.
///
/// Discounts come off prices as they are marked, tax included or not: first the line's own, then its share of the
/// ticket's. A cart with all quantities turned round gives the same amounts with the other sign, and a line that brings
/// back part of an earlier sale takes its amounts from what was paid.
public final class Pricing {

    private final List<CartLine> lines;
    private final Currency currency;
    private final long[] gross;
    private final long[] discount;
    private final long[] net;
    private final long[] tax;

    private Pricing(Cart cart) {
        this.lines = cart.lines();
        this.currency = cart.currency();
        this.gross = new long[lines.size()];
        this.discount = new long[lines.size()];
        this.net = new long[lines.size()];
        this.tax = new long[lines.size()];
    }

    public static PricedCart price(Cart cart, StoreSettings.TaxRounding rounding) {
        var pricing = new Pricing(cart);
        for (int i = 0; i < pricing.lines.size(); i++) {
            pricing.priceLine(i);
        }
        pricing.takeOff(cart.ticketDiscount());
        switch (rounding) {
            case PER_LINE -> pricing.taxPerLine();
            case PER_DOCUMENT -> pricing.taxPerDocument();
        }
        return pricing.result();
    }

    private void priceLine(int i) {
        var line = lines.get(i);
        if (line.origin().isPresent()) {
            bringBack(i, line, line.origin().get());
            return;
        }
        long amount = line.unitPrice().times(line.quantity()).minor();
        gross[i] = amount;
        discount[i] = switch (line.discount()) {
            case Discount.None() -> 0;
            case Discount.Share(var percent) -> Ratio.of(amount, percent.tenThousandths(), TaxAmounts.WHOLE);
            case Discount.Off(var off) -> Long.signum(amount) * Math.min(off.minor(), Math.abs(amount));
        };
    }

    /// The part of what was paid between what came back before and what has come back now: however a line is brought
    /// back, in one part or many, the parts add up to it. What is marked on the shelf is shared out, so that half of a
    /// price that includes tax is half of it to the minor unit.
    private void bringBack(int i, CartLine line, CartLine.OriginLine origin) {
        var paid = origin.paid();
        long before = paid.returned().tenThousandths();
        for (int j = 0; j < i; j++) {
            var other = lines.get(j).origin();
            if (other.isPresent()
                    && other.get().line() == origin.line()
                    && other.get().document().equals(origin.document())) {
                before -= lines.get(j).quantity().tenThousandths();
            }
        }
        long after = before - line.quantity().tenThousandths();
        long sold = paid.sold().tenThousandths();
        boolean included = line.priceIncludesTax();
        long base = -part(included ? paid.net().plus(paid.tax()) : paid.net(), before, after, sold);
        discount[i] = -part(paid.discount(), before, after, sold);
        gross[i] = base + discount[i];
        setTax(i, -part(paid.tax(), before, after, sold));
    }

    private static long part(Money paid, long before, long after, long sold) {
        return Ratio.of(paid.minor(), after, sold) - Ratio.of(paid.minor(), before, sold);
    }

    private void takeOff(Discount ticket) {
        if (ticket instanceof Discount.None) {
            return;
        }
        long sold = sumOf(1);
        long brought = sumOf(-1);
        switch (ticket) {
            case Discount.None() -> {}
            case Discount.Share(var percent) -> {
                spread(Ratio.of(sold, percent.tenThousandths(), TaxAmounts.WHOLE), 1);
                spread(Ratio.of(brought, percent.tenThousandths(), TaxAmounts.WHOLE), -1);
            }
            case Discount.Off(var off) -> {
                long due = Math.addExact(sold, brought);
                spread(Long.signum(due) * Math.min(off.minor(), Math.abs(due)), Long.signum(due));
            }
        }
    }

    private long sumOf(int sign) {
        long sum = 0;
        for (int i = 0; i < gross.length; i++) {
            if (open(i, sign)) {
                sum = Math.addExact(sum, base(i));
            }
        }
        return sum;
    }

    private void spread(long amount, int sign) {
        if (amount == 0) {
            return;
        }
        var weights = new long[gross.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = open(i, sign) ? Math.abs(base(i)) : 0;
        }
        var parts = new Money(amount, currency).spread(weights);
        for (int i = 0; i < weights.length; i++) {
            discount[i] += parts.get(i).minor();
        }
    }

    /// Whether a ticket discount may touch the line: it goes the way of `sign` and its amounts are not settled already.
    private boolean open(int i, int sign) {
        return lines.get(i).origin().isEmpty() && Long.signum(base(i)) == sign;
    }

    private long base(int i) {
        return gross[i] - discount[i];
    }

    private void taxPerLine() {
        for (int i = 0; i < gross.length; i++) {
            var line = lines.get(i);
            if (line.origin().isEmpty()) {
                setTax(i, TaxAmounts.of(base(i), line.tax().rate(), line.priceIncludesTax()));
            }
        }
    }

    /// Each line takes the step by which the tax of its group grows, so the lines add up to the tax of the whole.
    private void taxPerDocument() {
        var done = new boolean[gross.length];
        for (int first = 0; first < gross.length; first++) {
            if (done[first] || lines.get(first).origin().isPresent()) {
                continue;
            }
            long sum = 0;
            long before = 0;
            for (int i = first; i < gross.length; i++) {
                if (!done[i] && sameGroup(first, i)) {
                    done[i] = true;
                    sum = Math.addExact(sum, base(i));
                    var line = lines.get(i);
                    long after = TaxAmounts.of(sum, line.tax().rate(), line.priceIncludesTax());
                    setTax(i, after - before);
                    before = after;
                }
            }
        }
    }

    private boolean sameGroup(int first, int other) {
        var a = lines.get(first);
        var b = lines.get(other);
        return b.origin().isEmpty()
                && a.priceIncludesTax() == b.priceIncludesTax()
                && a.tax().rate().equals(b.tax().rate())
                && a.tax().key().equals(b.tax().key());
    }

    private void setTax(int i, long amount) {
        tax[i] = amount;
        net[i] = lines.get(i).priceIncludesTax() ? base(i) - amount : base(i);
    }

    private PricedCart result() {
        var priced = new ArrayList<PricedCart.PricedLine>(gross.length);
        var taxes = new TaxAmounts(currency);
        for (int i = 0; i < gross.length; i++) {
            priced.add(new PricedCart.PricedLine(
                    lines.get(i), money(gross[i]), money(discount[i]), money(net[i]), money(tax[i])));
            taxes.add(lines.get(i).tax(), net[i], tax[i]);
        }
        var amounts = taxes.amounts();
        var netSum = Money.zero(currency);
        var taxSum = Money.zero(currency);
        for (var amount : amounts) {
            netSum = netSum.plus(amount.net());
            taxSum = taxSum.plus(amount.amount());
        }
        return new PricedCart(priced, amounts, netSum, taxSum, netSum.plus(taxSum));
    }

    private Money money(long minor) {
        return new Money(minor, currency);
    }
}
