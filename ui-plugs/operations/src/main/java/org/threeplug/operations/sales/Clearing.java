package org.threeplug.operations.sales;

import java.util.List;
import java.util.Optional;
import org.threeplug.cart.CartLine;
import org.threeplug.cart.Discount;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.payments.CardIntent;
import org.threeplug.tax.TaxClass;
import org.threeplug.tax.UsualTax;

/// Clears the side tray: `Ins` goes on with a problem, `Del` drops it.
final class Clearing {

    private static final int LONGEST_NAME = 80;

    private final Desk desk;
    private final Ticket ticket;
    private final ProblemTray tray;
    private final Tendering tendering;
    private List<TaxClass> taxes = List.of();
    private Optional<OpenItem> asked = Optional.empty();

    /// An unknown code with its price, while it is asked what it is.
    private record OpenItem(Problem.UnknownCode problem, UnitPrice price) {}

    Clearing(Desk desk, Ticket ticket, ProblemTray tray, Tendering tendering) {
        this.desk = desk;
        this.ticket = ticket;
        this.tray = tray;
        this.tendering = tendering;
    }

    /// Open items bear the usual one of these unless another is chosen.
    ///
    /// @param usual the key that the store's settings name
    void taxes(List<TaxClass> all, String usual) {
        taxes = UsualTax.first(all, usual);
    }

    void goOn(Problem problem, String keyed) {
        switch (problem) {
            case Problem.CardMoney(var intent) -> attach(intent);
            case Problem.UnknownCode unknown -> priced(keyed).ifPresent(price -> askOpenItem(unknown, price));
            case Problem.PriceWanted(var goods, var times) ->
                priced(keyed).ifPresent(price -> {
                    tray.remove(problem);
                    desk.hush();
                    ticket.ring(goods, times, price);
                });
        }
    }

    void drop(Problem problem) {
        if (problem instanceof Problem.CardMoney(var intent)) {
            resolve(intent, false);
        } else {
            tray.remove(problem);
            desk.hush();
        }
    }

    private Optional<UnitPrice> priced(String keyed) {
        var price = Keyed.price(keyed, desk.currency());
        if (price.isEmpty()) {
            desk.say(Saying.caution("till.tray.key-price"));
        }
        return price;
    }

    /// Asks what it is and how it is taxed; Enter alone takes the code for a name and the usual tax.
    private void askOpenItem(Problem.UnknownCode problem, UnitPrice price) {
        if (taxes.isEmpty()) {
            desk.say(Saying.caution("till.tray.no-tax"));
            return;
        }
        asked = Optional.of(new OpenItem(problem, price));
        desk.hush();
        desk.ask(Prompt.OPEN_ITEM);
        desk.choices().show(taxes.stream().map(Choice.Tax::new).toList());
        desk.choices().highlight(0);
    }

    void openItem(Optional<TaxClass> tax, String description) {
        desk.ask(Prompt.ITEM);
        asked.filter(item -> tray.problems().contains(item.problem())).ifPresent(item -> {
            tray.remove(item.problem());
            ring(item, tax.orElseGet(taxes::getFirst), description.strip());
        });
        asked = Optional.empty();
    }

    private void ring(OpenItem item, TaxClass tax, String description) {
        var code = item.problem().code();
        var name = description.isEmpty() ? code : description;
        ticket.add(new CartLine(
                Optional.empty(),
                code,
                name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME),
                "",
                Quantity.ONE,
                item.problem().times(),
                item.price(),
                true,
                tax,
                false,
                Discount.NONE,
                Optional.empty()));
    }

    private void attach(CardIntent intent) {
        if (!tendering.fits(intent)) {
            desk.say(Saying.caution("till.tray.other-sale", intent.amount()));
        } else if (intent.state() == CardIntent.State.APPROVED) {
            tray.remove(new Problem.CardMoney(intent));
            tendering.attach(intent);
        } else {
            resolve(intent, true);
        }
    }

    private void resolve(CardIntent intent, boolean approved) {
        tendering.answers().give(
                intent.id(),
                approved,
                resolved -> {
                    tray.remove(new Problem.CardMoney(intent));
                    if (approved) {
                        tendering.attach(resolved);
                    } else {
                        desk.say(Saying.done("till.tray.card-declined", intent.amount()));
                    }
                },
                desk::refused,
                desk::failed);
    }
}
