package org.threeplug.cash;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.threeplug.documents.Dating;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentBook;
import org.threeplug.documents.DocumentKind;
import org.threeplug.documents.Heading;
import org.threeplug.journal.JournalHead;
import org.threeplug.kernel.ApprovalNeed;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.HowMuch;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.ledger.Account;
import org.threeplug.ledger.LedgerBook;
import org.threeplug.ledger.Voucher;
import org.threeplug.payments.CardIntentBook;
import org.threeplug.settings.OwnRegister;
import org.threeplug.settings.SettingsBook;

/// Ends a shift by a blind count. The counted cash goes to the safe, a difference to its own account, so that the drawer's
/// account is empty afterwards; the Z report is kept for ever.
///
/// The open cart is input of its till and in no books (decision 7), so the gate cannot look for cash that was taken towards it:
/// whoever closes says what the till knows, and the gate refuses.
///
/// @param count how many pieces of each denomination, in minor units, lie in the drawer
/// @param lying cash taken towards the till's open cart; empty where there is no such cart
@Declared(value = "cash.close-shift", was = "CloseShift")
public record CloseShift(
        @NotNull UUID key,
        @NotNull UUID shift,
        @NotNull SortedMap<Long, Long> count,
        @NotNull Instant at,
        @NotNull Optional<Money> lying)
        implements Command<ShiftReport> {

    /// Who may stand behind a difference beyond the limit, and so may see it.
    public static final Permission DIFFERENCE = new Permission("cash.difference");

    /// Of a till without an open cart.
    public CloseShift(UUID key, UUID shift, SortedMap<Long, Long> count, Instant at) {
        this(key, shift, count, at, Optional.empty());
    }

    public CloseShift {
        count = Collections.unmodifiableSortedMap(new TreeMap<>(count));
    }

    @Override
    public Permission permission() {
        return new Permission("cash.shift");
    }

    /// The refusal names no difference: a cashier who learns it could count again until it fits. Somebody's word is for what was
    /// counted.
    @Override
    public Optional<ApprovalNeed> approvalNeed(Tx tx) {
        var shifts = tx.port(ShiftBook.class);
        var open = shifts.shift(shift).filter(Shift::isOpen);
        if (open.isEmpty() || isCashInFlight() || cardsInFlight(tx, open.get()) > 0) {
            return Optional.empty();
        }
        OwnRegister.mustBe(tx, open.get().register());
        var counted = sum(tx);
        var difference = counted.minus(expected(shifts.figures(open.get())));
        var limit = tx.port(SettingsBook.class).store().differenceLimit();
        if (difference.abs().compareTo(limit) <= 0) {
            return Optional.empty();
        }
        return Optional.of(need(shift, counted));
    }

    /// What somebody stands behind where the count is too far from the books.
    public static ApprovalNeed need(UUID shift, Money counted) {
        return new ApprovalNeed(DIFFERENCE, true, true, Refusal.of("cash.difference-needs-approval"))
                .of("shift", shift)
                .of(HowMuch.of(counted));
    }

    @Override
    public ShiftReport run(Tx tx) {
        var shifts = tx.port(ShiftBook.class);
        var open = openShift(tx);
        OwnRegister.mustBe(tx, open.register());
        int waiting = cardsInFlight(tx, open);
        if (waiting > 0) {
            throw new RefusedException("cash.cards-in-flight", Integer.toString(waiting));
        }
        if (isCashInFlight()) {
            throw new RefusedException("cash.cash-in-flight", lying.orElseThrow().plain());
        }
        var now = Dating.time(tx, at);
        var figures = shifts.figures(open);
        var expected = expected(figures);
        var counted = counted(tx);
        var closed = new Shift(
                open.id(),
                open.register(),
                open.number(),
                open.businessDate(),
                open.openedBy(),
                open.openedAt(),
                open.openingFloat(),
                Optional.of(new Shift.Closing(tx.actor().user(), now, expected, counted)));
        post(tx, open, expected, counted);
        var report = report(tx, closed, figures);
        shifts.close(closed, pieces(counted.currency()), report);
        tx.raise(new Event("cash.shift-closed", shift.toString()));
        return report;
    }

    @Override
    public ShiftReport repeated(Tx tx) {
        return tx.port(ShiftBook.class).z(shift).orElseThrow();
    }

    private void post(Tx tx, Shift open, Money expected, Money counted) {
        var heading = Heading.plain(
                key, DocumentKind.SHIFT_CLOSE, open.register(), Optional.of(open.id()), open.businessDate(), at);
        var reason = tx.justification().reason();
        var head = (reason.isPresent() ? heading.because(reason.get()) : heading).numbered(tx, counted.negate());
        tx.port(DocumentBook.class).add(new Document(head, List.of(), List.of(), List.of()));
        new Voucher(tx.port(LedgerBook.class))
                .debit(Account.Role.SAFE, counted)
                .credit(Account.Role.DRAWER, expected)
                .credit(Account.Role.CASH_DIFFERENCE, counted.minus(expected))
                .post(key, open.businessDate());
        tx.port(LedgerBook.class).sumUp();
    }

    private ShiftReport report(Tx tx, Shift closed, List<ShiftReport.Figure> figures) {
        var closing = closed.closing().orElseThrow();
        var all = new ArrayList<>(figures);
        all.add(new ShiftReport.Figure(ShiftReport.Section.DRAWER, "COUNTED", 0, closing.counted()));
        all.add(new ShiftReport.Figure(ShiftReport.Section.DRAWER, "DIFFERENCE", 0, closing.difference()));
        var total = figure(figures, ShiftReport.Section.TOTALS, "TOTAL");
        var earlier = tx.port(ShiftBook.class).grandTotal(closed.register());
        var anchor = tx.port(JournalHead.class);
        var z = new ShiftReport.Closed(
                closed.number(), earlier.plus(total), anchor.sequence(), anchor.hash(), approval(tx, closing.difference()));
        var register = tx.port(SettingsBook.class).register(closed.register());
        return new ShiftReport(closed, register.code(), closing.closedAt(), all, Optional.of(z));
    }

    private static Optional<ShiftReport.Approval> approval(Tx tx, Money difference) {
        var why = tx.justification();
        return why.named()
                .filter(_ -> !difference.isZero())
                .map(approver -> new ShiftReport.Approval(approver.name(), why.reason().orElse("")));
    }

    private Shift openShift(Tx tx) {
        var found = tx.port(ShiftBook.class).shift(shift).orElseThrow(() -> new RefusedException("cash.shift-unknown"));
        if (!found.isOpen()) {
            throw new RefusedException("cash.shift-closed-already", Long.toString(found.number()));
        }
        return found;
    }

    /// It lies in the drawer and in no books: it would be a difference that is none.
    private boolean isCashInFlight() {
        return lying.filter(Money::isPositive).isPresent();
    }

    /// Money that the terminal may have taken and no sale has would be missing from the Z for ever.
    private static int cardsInFlight(Tx tx, Shift open) {
        return tx.port(CardIntentBook.class).unresolved(open.register());
    }

    private Money counted(Tx tx) {
        for (var line : count.entrySet()) {
            if (line.getKey() <= 0 || line.getValue() < 0) {
                throw new RefusedException("cash.count-negative");
            }
        }
        return sum(tx);
    }

    private Money sum(Tx tx) {
        long sum = 0;
        for (var line : count.entrySet()) {
            sum = Math.addExact(sum, Math.multiplyExact(line.getKey(), line.getValue()));
        }
        return new Money(sum, tx.port(SettingsBook.class).store().currency());
    }

    private Map<Money, Long> pieces(Currency currency) {
        var pieces = new TreeMap<Money, Long>();
        count.forEach((denomination, number) -> pieces.put(new Money(denomination, currency), number));
        return pieces;
    }

    private static Money expected(List<ShiftReport.Figure> figures) {
        return figure(figures, ShiftReport.Section.DRAWER, "EXPECTED");
    }

    private static Money figure(List<ShiftReport.Figure> figures, ShiftReport.Section section, String label) {
        return figures.stream()
                .filter(figure -> figure.section() == section && figure.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The shift has no figure " + section + " " + label))
                .amount();
    }
}
