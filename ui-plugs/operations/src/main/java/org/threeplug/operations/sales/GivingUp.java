package org.threeplug.operations.sales;

import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.sales.AbandonCart;

/// Gives a whole sale up; asks once, naming what is lost. The lines stay in the books as struck lines.
final class GivingUp {

    private final Desk desk;
    private final Ticket ticket;
    private final Posting.Handover handover;
    private Optional<UUID> asked = Optional.empty();

    GivingUp(Desk desk, Ticket ticket, Posting.Handover handover) {
        this.desk = desk;
        this.ticket = ticket;
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

    private void giveUp(Runnable then) {
        desk.submit(
                new AbandonCart(Ids.next(), desk.register(), ticket.cart(), desk.now()),
                Justification.NONE,
                _ -> handover.done(then),
                desk::refused,
                desk::failed);
    }
}
