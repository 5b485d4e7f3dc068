package org.threeplug.operations.sales;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.threeplug.cart.Cart;
import org.threeplug.documents.Document;
import org.threeplug.documents.Posted;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Refusal;
import org.threeplug.payments.Tender;
import org.threeplug.receipts.ReceiptDesk;
import org.threeplug.sales.NoteReprint;
import org.threeplug.sales.PostSale;
import org.threeplug.sales.VoidSale;
import org.threeplug.settings.TillSettings;

/// Posts what is paid. Drawer and paper come only after the acknowledgement, and a posting whose answer got lost is asked
/// for again under the same key, so that it is neither lost nor doubled.
public final class Posting {


    /// The sale that was paid last.
    ///
    /// @param cart what was sold
    /// @param given what the customer handed over in cash
    public record Last(Posted posted, Cart cart, List<Tender> tenders, Instant undoUntil) {}

    private final Desk desk;
    private final Ticket ticket;
    private final Approving approving;
    private final Lifting lifting;
    private final ReceiptDesk receipts;
    private final Handover handover;
    private final ReadOnlyObjectWrapper<Optional<Last>> last = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper changeShown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper undoSeconds = new ReadOnlyIntegerWrapper();
    private Optional<PostSale> unsure = Optional.empty();

    /// Asked for in time, but its answer got lost: it may be asked for again, however late.
    private boolean undoUnanswered;

    /// What the rest of the till does around a posting.
    interface Handover {

        /// Money is being taken; scans from here on are for the next sale.
        void begins();

        /// The cashier is back at the sale.
        void backToSale();

        /// The sale is on the disk or put aside. The next one begins, with `then` before what was scanned meanwhile.
        void done(Runnable then);
    }

    Posting(
            Desk desk,
            Ticket ticket,
            Approving approving,
            Lifting lifting,
            ReceiptDesk receipts,
            Handover handover) {
        this.desk = desk;
        this.ticket = ticket;
        this.approving = approving;
        this.lifting = lifting;
        this.receipts = receipts;
        this.handover = handover;
    }

    public ReadOnlyObjectProperty<Optional<Last>> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /// Whether the change of the last sale is what the customer in front of the till waits for.
    ReadOnlyBooleanProperty changeShown() {
        return changeShown.getReadOnlyProperty();
    }

    /// The next sale has begun: the change of the last is history, also when the new one is parked or given up.
    void movesOn() {
        changeShown.set(false);
    }

    /// How many seconds the last sale may still be undone; 0 when it may not.
    ReadOnlyIntegerProperty undoSeconds() {
        return undoSeconds.getReadOnlyProperty();
    }

    /// Counts them down.
    void tick() {
        undoSeconds.set(last.get()
                .map(sale -> Duration.between(desk.now(), sale.undoUntil()))
                .filter(Duration::isPositive)
                .map(left -> Math.toIntExact(left.plusMillis(999).toSeconds()))
                .orElse(0));
    }

    void post(List<Tender> tenders) {
        submit(new PostSale(
                ticket.cart().id(), desk.register(), desk.now(), ticket.cart(), tenders, Optional.empty()));
    }

    /// Asks again for the answer to the same posting.
    void askAgain() {
        unsure.ifPresent(this::submit);
    }

    boolean mayUndo() {
        return last.get()
                .filter(sale -> undoUnanswered || desk.now().isBefore(sale.undoUntil()))
                .isPresent();
    }

    /// Takes the last sale back as a recorded void and puts its goods on the counter again. Who lacks the right asks
    /// somebody who has it; what counts is that it was asked for in time.
    void undo(String reason) {
        if (!desk.isRinging() || !mayUndo()) {
            desk.say(Saying.info("till.undo.too-late"));
            return;
        }
        var sale = last.get().orElseThrow();
        approving.ask(new Approving.Request(
                Saying.caution("till.undo.ask", sale.posted().reference()),
                VoidSale.need(sale.posted().document()),
                given -> undo(sale, reason, given),
                () -> {}));
    }

    private void undo(Last sale, String reason, Justification given) {
        var undo = new VoidSale(Ids.next(), desk.register(), sale.posted().document(), desk.now(), reason);
        desk.submit(
                undo,
                given,
                voided -> undone(sale, voided),
                refusal -> {
                    undoUnanswered = false;
                    desk.refused(refusal);
                },
                failure -> {
                    undoUnanswered = true;
                    desk.failed(failure);
                });
    }

    private void undone(Last sale, Posted voided) {
        undoUnanswered = false;
        if (paidBy(sale.tenders(), Tender.Kind.CASH)) {
            receipts.openDrawer();
        }
        receipts.issue(voided.document());
        last.set(Optional.empty());
        changeShown.set(false);
        tick();
        desk.say(
                paidBy(sale.tenders(), Tender.Kind.CARD)
                        ? Saying.caution("till.undo.card", sale.posted().reference())
                        : Saying.done("till.undo.done", sale.posted().reference()));
        if (ticket.isEmpty()) {
            ticket.again(sale.cart());
        }
    }

    /// A sale that reached the disk just before the program ended.
    void found(Document document) {
        var head = document.head();
        var change = document.tenders().stream()
                .map(Tender::change)
                .reduce(Money.zero(head.total().currency()), Money::plus);
        last.set(Optional.of(new Last(
                new Posted(head.id(), head.kind(), head.reference(), head.total(), change),
                Cart.empty(head.id(), head.total().currency()),
                document.tenders(),
                Instant.EPOCH)));
        changeShown.set(true);
    }

    void reprint() {
        if (desk.isRinging()) {
            last.get().ifPresentOrElse(this::reprint, () -> desk.say(Saying.info("till.reprint.none")));
        }
    }

    private void reprint(Last sale) {
        reprint(sale.posted().document(), sale.posted().reference());
    }

    /// Prints a receipt again that was picked from the last ones.
    void reprint(UUID document, String reference) {
        desk.submit(new NoteReprint(Ids.next(), document), copy -> {
            receipts.reprint(document, copy);
            desk.say(
                    receipts.hasPrinter()
                            ? Saying.done("till.reprint.done", reference, copy)
                            : Saying.caution("till.reprint.file", reference, copy));
        });
    }

    private void submit(PostSale sale) {
        handover.begins();
        desk.submit(
                sale,
                ticket.justification(),
                posted -> posted(sale, posted),
                refusal -> refused(sale, refusal),
                failure -> {
                    unsure = Optional.of(sale);
                    desk.stage(new Stage.Unsure());
                    desk.say(Saying.failed(failure));
                });
    }

    private void posted(PostSale sale, Posted posted) {
        unsure = Optional.empty();
        if (paidBy(sale.tenders(), Tender.Kind.CASH)) {
            receipts.openDrawer();
        }
        receipts.issue(posted.document());
        desk.hush();
        last.set(Optional.of(
                new Last(posted, sale.cart(), sale.tenders(), desk.now().plusSeconds(desk.seat().chosen().get(TillSettings.UNDO).value().longValueExact()))));
        changeShown.set(true);
        tick();
        handover.done(() -> {});
    }

    private static boolean paidBy(List<Tender> tenders, Tender.Kind kind) {
        return tenders.stream().anyMatch(tender -> tender.kind() == kind);
    }

    private void refused(PostSale sale, Refusal refusal) {
        unsure = Optional.empty();
        if (refusal.code().equals("sales.posted-otherwise")) {
            ticket.resume(ofItsOwn(sale.cart()));
            handover.backToSale();
            desk.refused(refusal);
            return;
        }
        lifting.lift(refusal, () -> submit(sale), handover::backToSale);
    }

    /// Under the id it had, what is on the counter could neither be paid nor given up.
    static Cart ofItsOwn(Cart cart) {
        return new Cart(
                Ids.next(),
                cart.currency(),
                cart.lines(),
                cart.ticketDiscount(),
                cart.customer(),
                cart.voided(),
                cart.returnReason());
    }
}
