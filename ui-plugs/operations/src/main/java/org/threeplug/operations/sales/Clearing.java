package org.threeplug.operations.sales;

import java.util.List;
import java.util.Optional;
import org.threeplug.cart.CartLine;
import org.threeplug.cart.Discount;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.payments.CardIntent;
import org.threeplug.payments.ResolveCardIntent;
import org.threeplug.tax.TaxClass;

/// Clears the side tray: `Ins` goes on with a problem, `Del` drops it.
final class Clearing {

    private final Desk desk;
    private final Ticket ticket;
    private final ProblemTray tray;
    private final Tendering tendering;
    private List<TaxClass> taxes = List.of();

    Clearing(Desk desk, Ticket ticket, ProblemTray tray, Tendering tendering) {
        this.desk = desk;
        this.ticket = ticket;
        this.tray = tray;
        this.tendering = tendering;
    }

    /// Open items bear the first of these.
    void taxes(List<TaxClass> all) {
        taxes = List.copyOf(all);
    }

    void goOn(Problem problem, String keyed) {
        switch (problem) {
            case Problem.CardMoney(var intent) -> attach(intent);
            case Problem.UnknownCode(var code, var times) -> priced(problem, keyed).ifPresent(price -> openItem(code, times, price));
            case Problem.PriceWanted(var goods, var times) ->
                priced(problem, keyed).ifPresent(price -> ticket.ring(goods, times, price));
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

    private Optional<UnitPrice> priced(Problem problem, String keyed) {
        var price = Keyed.price(keyed, desk.currency());
        if (price.isPresent()) {
            tray.remove(problem);
            desk.hush();
        } else {
            desk.say(Saying.caution("till.tray.key-price"));
        }
        return price;
    }

    private void openItem(String code, Quantity times, UnitPrice price) {
        if (taxes.isEmpty()) {
            desk.say(Saying.caution("till.tray.no-tax"));
            return;
        }
        ticket.add(new CartLine(
                Optional.empty(),
                code,
                code,
                "",
                Quantity.ONE,
                times,
                price,
                true,
                taxes.getFirst(),
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
        desk.submit(
                new ResolveCardIntent(Ids.next(), intent.id(), approved),
                Justification.NONE,
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
