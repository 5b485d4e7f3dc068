package org.threeplug.operations.sales;

import java.util.List;
import org.threeplug.kernel.ApprovalNeed;
import org.threeplug.kernel.Refusal;

/// Does about a refused payment what can be done: the cart follows the books, or somebody whom the refusal names stands
/// behind what is wanted. What nobody can lift is said.
final class Lifting {

    private final Desk desk;
    private final Ticket ticket;
    private final Renewing renewing;
    private final Approving approving;
    private final ClockApproval clock;

    Lifting(Desk desk, Ticket ticket, Renewing renewing, Approving approving) {
        this.desk = desk;
        this.ticket = ticket;
        this.renewing = renewing;
        this.approving = approving;
        this.clock = new ClockApproval(desk, approving);
    }

    /// @param again asks for the same once more
    /// @param back the cashier is at the sale again
    void lift(Refusal refusal, Runnable again, Runnable back) {
        if (ClockApproval.isWanted(refusal)) {
            clock.ask(refusal, again, back);
        } else {
            renewing.look(() -> unchanged(refusal, again, back), back, back);
        }
    }

    private void unchanged(Refusal refusal, Runnable again, Runnable back) {
        refusal.wanted()
                .ifPresentOrElse(
                        wanted -> approving.ask(new Approving.Request(
                                Saying.refused(refusal),
                                wanted,
                                given -> {
                                    ticket.approved(given);
                                    again.run();
                                },
                                back)),
                        () -> {
                            back.run();
                            desk.refused(refusal);
                        });
    }

    /// Asks at once, while the customer is still being served, for what the payment would ask for later.
    void ask(List<ApprovalNeed> needs, Saying because, Runnable then) {
        var need = needs.stream()
                .filter(one -> !one.isActorsOwn(desk.actor()))
                .findFirst();
        if (need.isEmpty()) {
            then.run();
            return;
        }
        approving.ask(new Approving.Request(
                because,
                need.get(),
                given -> {
                    then.run();
                    ticket.approved(given);
                },
                () -> {}));
    }
}
