package org.threeplug.operations.sales;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.cart.Cart;
import org.threeplug.catalog.Sellable;
import org.threeplug.kernel.Money;
import org.threeplug.sales.CartRenewal;
import org.threeplug.sales.SalesHistory;
import org.threeplug.tax.TaxClass;

/// Keeps the cart on the counter at what the books say now, and says what that changed: a price, the tax, the shop's rules
/// for rounding. What the till asks for is then what the posting settles.
final class Renewing implements CartRenewal.Facts {

    private final Desk desk;
    private final Ticket ticket;
    private final TillBooks books;
    private final TillShop shop;

    private record Found(TillSeat seat, CartRenewal.Renewed renewed) {}

    Renewing(Desk desk, Ticket ticket, TillBooks books, TillShop shop) {
        this.desk = desk;
        this.ticket = ticket;
        this.books = books;
        this.shop = shop;
    }

    /// After time has passed over the cart. What a terminal was asked for stays as it is until it answers.
    void refresh() {
        var before = ticket.cart();
        if (!before.isEmpty()) {
            desk.look(() -> CartRenewal.of(before, this), renewed -> {
                if (ticket.cart() != before) {
                    refresh();
                } else if (desk.isRinging()) {
                    apply(renewed, ticket.total());
                }
            });
        }
    }

    /// Before money is asked for, or when it was refused. The till is busy meanwhile.
    ///
    /// @param same nothing has changed
    /// @param changed the cart is another now, which is said after this ran
    void look(Runnable same, Runnable changed, Runnable failed) {
        var before = ticket.cart();
        desk.stage(new Stage.Busy());
        desk.look(
                () -> new Found(TillSeat.of(desk.actor(), shop), CartRenewal.of(before, this)),
                found -> {
                    desk.stage(new Stage.Ringing());
                    looked(found, same, changed);
                },
                failure -> {
                    desk.stage(new Stage.Ringing());
                    failed.run();
                    desk.failed(failure);
                });
    }

    private void looked(Found found, Runnable same, Runnable changed) {
        var total = ticket.total();
        boolean otherRules = !found.seat().store().equals(desk.seat().store());
        if (otherRules) {
            desk.seat(found.seat());
            ticket.reprice();
        } else if (!found.seat().limits().equals(desk.seat().limits())) {
            desk.seat(found.seat());
        }
        if (!otherRules && found.renewed().cart().equals(ticket.cart())) {
            same.run();
            return;
        }
        changed.run();
        if (!apply(found.renewed(), total)) {
            desk.say(Saying.caution("till.renewed.rules"));
        }
    }

    /// @return whether something was said
    private boolean apply(CartRenewal.Renewed renewed, Money before) {
        var old = ticket.cart();
        ticket.renew(renewed.cart());
        var now = ticket.total();
        var prices = renewed.prices();
        if (prices.size() == 1) {
            var price = prices.getFirst();
            desk.say(Saying.caution("till.renewed.price", price.name(), price.before(), price.now(), now));
        } else if (!prices.isEmpty()) {
            desk.say(Saying.caution("till.renewed.prices", prices.size(), before, now));
        } else if (!now.equals(before)) {
            desk.say(Saying.caution("till.renewed.total", before, now));
        } else if (old.customer().isPresent() && renewed.cart().customer().isEmpty()) {
            desk.say(Saying.caution("till.renewed.customer"));
        } else {
            return false;
        }
        return true;
    }

    @Override
    public Optional<Sellable> goods(UUID product, String unit) {
        return books.catalog().sellable(product, unit);
    }

    @Override
    public List<TaxClass> taxes() {
        return books.catalog().taxClasses();
    }

    @Override
    public List<SalesHistory.Returnable> returnable(UUID sale) {
        return books.sales().returnable(sale);
    }

    @Override
    public boolean knows(Cart.Buyer buyer) {
        return !books.customers().erased().contains(buyer.id());
    }
}
