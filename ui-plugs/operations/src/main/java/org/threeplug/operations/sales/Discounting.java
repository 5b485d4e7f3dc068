package org.threeplug.operations.sales;

import java.util.function.BiConsumer;
import org.threeplug.cart.CartLine;
import org.threeplug.cart.Discount;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.sales.SaleNeeds;

/// Takes something off, or changes a price. What goes beyond the cashier's own limit asks for somebody's word at once,
/// while the customer is still being served, not at the moment of paying.
final class Discounting {

    private final Desk desk;
    private final Ticket ticket;
    private final Lifting lifting;

    Discounting(Desk desk, Ticket ticket, Lifting lifting) {
        this.desk = desk;
        this.ticket = ticket;
        this.lifting = lifting;
    }

    void line(String keyed) {
        if (isLineOpen()) {
            percent(keyed, desk.seat().lineLimit(), this::lineLess);
        }
    }

    void ticket(String keyed) {
        if (ticket.isEmpty()) {
            desk.say(Saying.info("till.no-line"));
        } else {
            percent(keyed, desk.seat().ticketLimit(), this::ticketLess);
        }
    }

    /// An amount instead of a share; the same limit holds for what it comes to.
    void lineOff(String keyed) {
        if (isLineOpen()) {
            var line = ticket.chosenLine().orElseThrow();
            amount(keyed, line.unitPrice().times(line.quantity()), desk.seat().lineLimit(), this::lineLess);
        }
    }

    void ticketOff(String keyed) {
        if (ticket.isEmpty()) {
            desk.say(Saying.info("till.no-line"));
        } else {
            amount(keyed, ticket.discountable(), desk.seat().ticketLimit(), this::ticketLess);
        }
    }

    void price(String keyed) {
        var price = Keyed.price(keyed, desk.currency());
        if (ticket.chosenLine().isEmpty()) {
            desk.say(Saying.info("till.no-line"));
        } else if (price.isEmpty()) {
            desk.say(Saying.caution("till.price.key-first", keyed));
        } else if (isLineOpen()) {
            var priced = ticket.chosenLine().orElseThrow().withPrice(price.get());
            lifting.ask(
                    priced.instead().map(asked -> SaleNeeds.priced(ticket.cart(), priced, asked)).stream().toList(),
                    Saying.caution("till.price.ask", price.get()),
                    () -> ticket.price(price.get()));
        }
    }

    /// What is brought back with its receipt keeps what was paid for it.
    private boolean isLineOpen() {
        if (ticket.chosenLine().isEmpty()) {
            desk.say(Saying.info("till.no-line"));
            return false;
        }
        if (ticket.chosenLine().flatMap(CartLine::origin).isPresent()) {
            desk.say(Saying.caution("till.discount.returned"));
            return false;
        }
        return true;
    }

    /// Whoever may give more than others still has a limit; beyond it somebody else stands behind the discount.
    private void lineLess(Discount discount, Saying because) {
        var less = ticket.chosenLine().orElseThrow().withDiscount(discount);
        lifting.ask(SaleNeeds.discount(ticket.cart(), less, desk.seat().lineLimit()).stream().toList(), because, () -> {
            ticket.discountLine(discount);
            desk.hush();
        });
    }

    private void ticketLess(Discount discount, Saying because) {
        var less = ticket.cart().withTicketDiscount(discount);
        lifting.ask(SaleNeeds.ticketDiscount(less, desk.seat().ticketLimit()).stream().toList(), because, () -> {
            ticket.discountAll(discount);
            desk.hush();
        });
    }

    private void percent(String keyed, Percent limit, BiConsumer<Discount, Saying> give) {
        var percent = Keyed.percent(keyed);
        if (percent.isEmpty()) {
            desk.say(Saying.caution("till.discount.key-first", keyed));
            return;
        }
        give.accept(
                percent.get().equals(Percent.ZERO) ? Discount.NONE : new Discount.Share(percent.get()),
                Saying.caution("till.discount.ask", percent.get(), limit));
    }

    private void amount(String keyed, Money from, Percent limit, BiConsumer<Discount, Saying> give) {
        var amount = Keyed.amount(keyed, desk.currency());
        if (amount.isEmpty()) {
            desk.say(Saying.caution("till.discount.key-amount", keyed));
        } else if (amount.get().compareTo(from.abs()) > 0) {
            desk.say(Saying.caution("till.discount.too-much", amount.get(), from.abs()));
        } else {
            give.accept(
                    amount.get().isZero() ? Discount.NONE : new Discount.Off(amount.get()),
                    Saying.caution("till.discount.ask", amount.get(), limit));
        }
    }
}
