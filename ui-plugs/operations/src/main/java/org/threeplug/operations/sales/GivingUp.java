package org.threeplug.operations.sales;

import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Refusal;
import org.threeplug.sales.AbandonCart;

/// Gives a whole sale up; asks once, naming what is lost. The lines stay in the books as struck lines of the shift.
final class GivingUp {

    private final Desk desk;
    private final Ticket ticket;
    private final ClockApproval clock;
    private final Posting.Handover handover;
    private Optional<UUID> asked = Optional.empty();

    GivingUp(Desk desk, Ticket ticket, Approving approving, Posting.Handover handover) {
        this.desk = desk;
        this.ticket = ticket;
        this.clock = new ClockApproval(desk, approving);
        this.handover = handover;
    }

    void ask() {
        var cart = ticket.cart();
        if (cart.isEmpty() && cart.voided().isEmpty()) {
            desk.say(Saying.info("till.pay.cart-empty"));
        } else if (asked.filter(cart.id()::equals).isEmpty()) {
            asked = Optional.of(cart.id());
            desk.say(Saying.caution("till.give-up.really", cart.lines().size(), ticket.total()));
        } else {
            giveUp(() -> desk.say(Saying.done("till.give-up.done")));
        }
    }

    /// Without asking: nothing is on the counter any more, and what was struck must be in the books before `then`.
    void giveUp(Runnable then) {
        var cart = ticket.cart();
        desk.submit(
                new AbandonCart(cart.id(), desk.register(), cart, desk.now()),
                Justification.NONE,
                _ -> handover.done(then),
                refusal -> refused(refusal, then),
                desk::failed);
    }

    private void refused(Refusal refusal, Runnable then) {
        if (ClockApproval.isWanted(refusal)) {
            clock.ask(refusal, () -> giveUp(then), () -> {});
        } else if (refusal.code().equals("gate.key-used")) {
            // It is given up already, in a state of before: what was rung since must not go without a trace.
            ticket.resume(Posting.ofItsOwn(ticket.cart()));
            giveUp(then);
        } else {
            desk.refused(refusal);
        }
    }
}
