package org.threeplug.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.cart.Cart;
import org.threeplug.clock.ClockTrust;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.settings.OwnRegister;

/// What a command knows of a document before it has a number.
///
/// @param origin the sale that a return or void refers to
public record Heading(
        UUID id,
        DocumentKind kind,
        UUID register,
        Optional<UUID> shift,
        LocalDate businessDate,
        Instant at,
        Optional<Cart.Buyer> customer,
        Optional<UUID> origin,
        Optional<String> externalNumber,
        Optional<String> reason) {

    public static Heading plain(
            UUID id, DocumentKind kind, UUID register, Optional<UUID> shift, LocalDate businessDate, Instant at) {
        return new Heading(
                id,
                kind,
                register,
                shift,
                businessDate,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Heading because(String why) {
        return new Heading(
                id, kind, register, shift, businessDate, at, customer, origin, externalNumber, Optional.of(why));
    }

    public Heading known(Optional<String> elsewhere) {
        return new Heading(id, kind, register, shift, businessDate, at, customer, origin, elsewhere, reason);
    }

    /// A head without tax: cash documents and adjustments.
    public Document.Head numbered(Tx tx, Money total) {
        var zero = Money.zero(total.currency());
        return numbered(tx, total, zero, zero);
    }

    /// Gathers what speaks against the head itself, each at its field, so that a form learns it together with what is wrong in its
    /// lines.
    public void check(Tx tx) {
        var wrong = tx.violations();
        wrong.gather("", () -> OwnRegister.of(tx, register));
        wrong.gather("", () -> Dating.time(tx, at));
        wrong.gather("", () -> Dating.day(tx, businessDate));
        wrong.gather("businessDate", () -> Dating.mustBeOpen(tx, businessDate));
        externalNumber.ifPresent(number -> wrong.gather("externalNumber", () -> mustBeNew(tx, number)));
    }

    private static void mustBeNew(Tx tx, String externalNumber) {
        if (tx.port(DocumentBook.class).hasExternalNumber(externalNumber)) {
            throw new RefusedException("documents.external-number-taken", externalNumber);
        }
    }

    /// Takes the next number of the register's series: the one place that all postings pass. Refused when the external number
    /// is in the books already, while nobody stands behind a clock that jumped, at another register than one's own, for a time
    /// or a day that is not now ([Dating]), and in a period that is closed.
    public Document.Head numbered(Tx tx, Money net, Money tax, Money rounding) {
        ClockTrust.mustBeGiven(tx);
        var branch = OwnRegister.of(tx, register).branch();
        var time = Dating.time(tx, at);
        var day = shift.isPresent() ? businessDate : Dating.day(tx, businessDate);
        Dating.mustBeOpen(tx, day);
        externalNumber.ifPresent(number -> mustBeNew(tx, number));
        var numbered = tx.port(DocumentBook.class).next(register, kind);
        return new Document.Head(
                id,
                kind,
                numbered.series(),
                numbered.number(),
                register,
                branch.id(),
                shift,
                day,
                time,
                tx.actor().user(),
                tx.actor().name(),
                customer.map(Cart.Buyer::id),
                customer.map(Cart.Buyer::name),
                origin,
                externalNumber,
                reason,
                net,
                tax,
                rounding,
                net.plus(tax).plus(rounding));
    }
}
