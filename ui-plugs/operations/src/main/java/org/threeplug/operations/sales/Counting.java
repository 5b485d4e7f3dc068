package org.threeplug.operations.sales;

import java.util.Optional;
import org.threeplug.cart.CartLine;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.Sellable;
import org.threeplug.kernel.Quantity;
import org.threeplug.settings.TillSettings;

/// Changes how many of a line that was rung already. Fewer leave a trace, as a struck line does.
final class Counting {

    private final Desk desk;
    private final Ticket ticket;
    private final Tendering tendering;
    private final Catalog catalog;
    private Optional<Asked> asked = Optional.empty();

    /// What looked like a slip of the finger.
    private record Asked(CartLine line, Quantity many) {}

    Counting(Desk desk, Ticket ticket, Tendering tendering, Catalog catalog) {
        this.desk = desk;
        this.ticket = ticket;
        this.tendering = tendering;
        this.catalog = catalog;
    }

    /// Takes what was keyed for the new quantity; with nothing keyed it asks for it.
    void set(String keyed) {
        if (isCounted()) {
            if (keyed.isEmpty()) {
                desk.ask(Prompt.QUANTITY);
                desk.hush();
            } else {
                Keyed.quantity(keyed)
                        .filter(many -> many.signum() > 0)
                        .ifPresentOrElse(
                                this::set, () -> desk.say(Saying.caution("till.quantity.unreadable", keyed)));
            }
        }
    }

    /// One more or one less. The last one goes as a struck line does.
    ///
    /// @return whether the ticket was changed
    boolean step(int by) {
        if (!isCounted()) {
            return false;
        }
        var line = ticket.chosenLine().orElseThrow();
        var many = line.quantity().abs().plus(Quantity.of(by));
        if (by < 0 && !tendering.mayShrink()) {
            return false;
        }
        if (many.signum() <= 0) {
            ticket.strike();
        } else {
            ticket.count(many);
        }
        desk.hush();
        return true;
    }

    private boolean isCounted() {
        var line = ticket.chosenLine();
        if (line.isEmpty()) {
            desk.say(Saying.info("till.no-line"));
        } else if (line.flatMap(CartLine::origin).isPresent()) {
            desk.say(Saying.caution("till.quantity.returned"));
        }
        return line.flatMap(CartLine::origin).isEmpty() && line.isPresent();
    }

    private void set(Quantity many) {
        var line = ticket.chosenLine().orElseThrow();
        if (isFraction(many) && line.product().isPresent()) {
            desk.look(
                    () -> catalog.sellable(line.product().get()),
                    goods -> fraction(line, many, goods.map(Sellable::quantityDecimals).orElse(0)));
        } else {
            take(line, many);
        }
    }

    private void fraction(CartLine line, Quantity many, int decimals) {
        if (many.value().stripTrailingZeros().scale() > decimals) {
            desk.say(
                    decimals == 0
                            ? Saying.caution("till.whole-only", line.name(), many)
                            : Saying.caution("till.quantity.too-fine", line.name(), many, decimals));
        } else {
            take(line, many);
        }
    }

    private void take(CartLine line, Quantity many) {
        if (!ticket.chosenLine().equals(Optional.of(line))) {
            return;
        }
        boolean fewer = many.compareTo(line.quantity().abs()) < 0;
        if (fewer && !tendering.mayShrink()) {
            return;
        }
        var question = new Asked(line, many);
        if (TillSettings.isMany(desk.seat().chosen(), many) && !asked.equals(Optional.of(question))) {
            asked = Optional.of(question);
            desk.ask(Prompt.QUANTITY);
            desk.entry().replace(many.toString());
            desk.say(Saying.caution("till.quantity.really", many, line.name()));
            return;
        }
        asked = Optional.empty();
        desk.ask(Prompt.ITEM);
        desk.hush();
        ticket.count(many);
    }

    private static boolean isFraction(Quantity quantity) {
        return quantity.value().stripTrailingZeros().scale() > 0;
    }
}
