package org.threeplug.sales;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.payments.CardIntent;
import org.threeplug.payments.CardIntentBook;
import org.threeplug.payments.Tender;
import org.threeplug.pricing.CashRounding;

/// How a total is settled: the tenders less change are the total, the part in cash rounded to the smallest coin.
///
/// @param rounding what the coins add to the total
record Settlement(Money rounding, Money change) {

    static Settlement of(Money total, List<Tender> tenders, Money step) {
        return of(total, tenders, step, Optional.empty());
    }

    /// @param most what may be given back for the receipts whose goods come back; empty when it is no such return
    static Settlement of(Money total, List<Tender> tenders, Money step, Optional<Money> most) {
        var settled = Money.zero(total.currency());
        var change = settled;
        var otherThanCash = settled;
        boolean cash = false;
        for (var tender : tenders) {
            sound(tender, total);
            settled = settled.plus(tender.amount());
            change = change.plus(tender.change());
            if (tender.kind() == Tender.Kind.CASH) {
                cash = true;
            } else {
                otherThanCash = otherThanCash.plus(tender.amount());
            }
        }
        var rounding = cash
                ? rounding(total.minus(otherThanCash), step, most.map(otherThanCash::plus), settled.minus(otherThanCash))
                : Money.zero(total.currency());
        var due = total.plus(rounding);
        if (!settled.equals(due)) {
            throw new RefusedException("sales.tenders-do-not-match", settled.plain(), due.plain());
        }
        for (var tender : tenders) {
            if (tender.amount().signum() != 0 && tender.amount().signum() != due.signum()) {
                throw new RefusedException(
                        "sales.tender-against-total", tender.amount().plain(), due.plain());
            }
        }
        return new Settlement(rounding, change);
    }

    /// Cash goes back to the nearest coin as it was taken, unless that is more than was paid; who gives the coin below is right
    /// as well.
    private static Money rounding(Money due, Money step, Optional<Money> most, Money given) {
        if (most.isEmpty() || !due.isNegative()) {
            return CashRounding.difference(due, step);
        }
        var least = CashRounding.back(due, step, Optional.empty());
        return (given.equals(least) ? least : CashRounding.back(due, step, most)).minus(due);
    }

    private static void sound(Tender tender, Money total) {
        if (!tender.amount().currency().equals(total.currency())) {
            throw new RefusedException(
                    "settings.other-currency",
                    tender.amount().currency().getCurrencyCode(),
                    total.currency().getCurrencyCode());
        }
        if (tender.change().isNegative()) {
            throw new RefusedException(
                    "sales.change-negative", tender.change().plain());
        }
        if (tender.kind() != Tender.Kind.CASH && !tender.change().isZero()) {
            throw new RefusedException(
                    "sales.change-only-from-cash", tender.change().plain());
        }
    }

    /// Takes up the card money: each card tender names the intent that was written before the terminal was asked.
    static void takeUpCards(Tx tx, UUID sale, List<Tender> tenders) {
        for (var tender : tenders) {
            if (tender.kind() != Tender.Kind.CARD || tender.amount().isZero()) {
                continue;
            }
            var book = tx.port(CardIntentBook.class);
            var intent = named(tender)
                    .flatMap(book::intent)
                    .orElseThrow(() -> new RefusedException(
                            "sales.card-intent-unknown", tender.amount().plain()));
            if (intent.state() != CardIntent.State.APPROVED) {
                throw new RefusedException(
                        "sales.card-not-approved", tender.amount().plain(), intent.state().name());
            }
            if (!intent.amount().equals(tender.amount()) || !intent.sale().equals(sale)) {
                throw new RefusedException(
                        "sales.card-intent-differs",
                        tender.amount().plain(),
                        intent.amount().plain());
            }
            book.move(intent.id(), CardIntent.State.SETTLED);
        }
    }

    private static Optional<UUID> named(Tender tender) {
        try {
            return tender.reference().map(UUID::fromString);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
