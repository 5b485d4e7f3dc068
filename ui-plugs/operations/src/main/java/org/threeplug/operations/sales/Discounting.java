package org.threeplug.operations.sales;

import java.util.function.Consumer;
import org.threeplug.cart.CartLine;
import org.threeplug.cart.Discount;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Permission;

/// Takes something off, or changes a price. What goes beyond the cashier's own limit asks for somebody's word at once,
/// while the customer is still being served, not at the moment of paying.
final class Discounting {

    private static final String DISCOUNT = "sales.discount";
    private static final String PRICE = "sales.price";

    private final Desk desk;
    private final Ticket ticket;
    private final Approving approving;

    Discounting(Desk desk, Ticket ticket, Approving approving) {
        this.desk = desk;
        this.ticket = ticket;
        this.approving = approving;
    }

    void line(String keyed) {
        if (ticket.chosenLine().isEmpty()) {
            desk.say(Saying.info("till.no-line"));
        } else if (ticket.chosenLine().flatMap(CartLine::origin).isPresent()) {
            desk.say(Saying.caution("till.discount.returned"));
        } else {
            percent(keyed, desk.seat().lineLimit(), share -> {
                ticket.discountLine(share);
                desk.hush();
            });
        }
    }

    void ticket(String keyed) {
        if (ticket.isEmpty()) {
            desk.say(Saying.info("till.no-line"));
        } else {
            percent(keyed, desk.seat().ticketLimit(), share -> {
                ticket.discountAll(share);
                desk.hush();
            });
        }
    }

    /// An amount instead of a share; the same limit holds for what it comes to.
    void lineOff(String keyed) {
        if (ticket.chosenLine().isEmpty()) {
            desk.say(Saying.info("till.no-line"));
        } else if (ticket.chosenLine().flatMap(CartLine::origin).isPresent()) {
            desk.say(Saying.caution("till.discount.returned"));
        } else {
            var line = ticket.chosenLine().get();
            amount(keyed, line.unitPrice().times(line.quantity()), desk.seat().lineLimit(), ticket::discountLine);
        }
    }

    void ticketOff(String keyed) {
        if (ticket.isEmpty()) {
            desk.say(Saying.info("till.no-line"));
        } else {
            amount(keyed, ticket.discountable(), desk.seat().ticketLimit(), ticket::discountAll);
        }
    }

    void price(String keyed) {
        var price = Keyed.price(keyed, desk.currency());
        if (ticket.chosenLine().isEmpty()) {
            desk.say(Saying.info("till.no-line"));
        } else if (price.isEmpty()) {
            desk.say(Saying.caution("till.price.key-first", keyed));
        } else if (ticket.chosenLine().flatMap(CartLine::origin).isPresent()) {
            desk.say(Saying.caution("till.discount.returned"));
        } else {
            allowed(PRICE, Saying.caution("till.price.ask", price.get()), () -> ticket.price(price.get()));
        }
    }

    private void percent(String keyed, Percent limit, Consumer<Discount> give) {
        var percent = Keyed.percent(keyed);
        if (percent.isEmpty()) {
            desk.say(Saying.caution("till.discount.key-first", keyed));
            return;
        }
        var share = percent.get().equals(Percent.ZERO) ? Discount.NONE : new Discount.Share(percent.get());
        if (percent.get().compareTo(limit) <= 0) {
            give.accept(share);
        } else {
            allowed(DISCOUNT, Saying.caution("till.discount.ask", percent.get(), limit), () -> give.accept(share));
        }
    }

    private void amount(String keyed, Money from, Percent limit, Consumer<Discount> give) {
        var amount = Keyed.amount(keyed, desk.currency());
        if (amount.isEmpty()) {
            desk.say(Saying.caution("till.discount.key-amount", keyed));
        } else if (amount.get().compareTo(from.abs()) > 0) {
            desk.say(Saying.caution("till.discount.too-much", amount.get(), from.abs()));
        } else {
            Discount off = amount.get().isZero() ? Discount.NONE : new Discount.Off(amount.get());
            Runnable then = () -> {
                give.accept(off);
                desk.hush();
            };
            if (amount.get().major().compareTo(from.abs().major().multiply(limit.fraction())) <= 0) {
                then.run();
            } else {
                allowed(DISCOUNT, Saying.caution("till.discount.ask", amount.get(), limit), then);
            }
        }
    }

    /// Whoever may give more than others still has a limit; beyond it somebody else stands behind the discount.
    private void allowed(String right, Saying because, Runnable then) {
        approving.ask(new Approving.Request(
                because,
                new Permission(right),
                right.equals(DISCOUNT),
                false,
                given -> {
                    if (!given.equals(Justification.NONE)) {
                        ticket.justify(given);
                    }
                    then.run();
                },
                () -> {}));
    }
}
