package org.threeplug.operations.sales;

import java.util.List;
import java.util.Optional;
import org.threeplug.catalog.Category;
import org.threeplug.tax.TaxClass;

/// What a manager may have changed while the till was away: settings, limits, taxes and quick keys, read anew when it is
/// shown again. How a sale is rounded does not change while money is being taken for it.
final class Rules {

    private final Desk desk;
    private final TillBooks books;
    private final TillShop shop;
    private final Ticket ticket;
    private final Tendering tendering;
    private final Clearing clearing;
    private final QuickKeys quickKeys;
    private Optional<TillSeat> waiting = Optional.empty();

    private record Found(TillSeat seat, List<TaxClass> taxes, List<Category> categories) {}

    Rules(
            Desk desk,
            TillBooks books,
            TillShop shop,
            Ticket ticket,
            Tendering tendering,
            Clearing clearing,
            QuickKeys quickKeys) {
        this.desk = desk;
        this.books = books;
        this.shop = shop;
        this.ticket = ticket;
        this.tendering = tendering;
        this.clearing = clearing;
        this.quickKeys = quickKeys;
    }

    void refresh() {
        desk.look(
                () -> new Found(
                        TillSeat.of(desk.actor(), shop),
                        books.catalog().taxClasses(),
                        books.catalog().categories()),
                this::found);
    }

    private void found(Found found) {
        clearing.taxes(found.taxes(), found.seat().store().usualTax());
        quickKeys.refresh(found.categories());
        waiting = Optional.of(found.seat());
        apply();
    }

    /// Does what waited for the end of a payment.
    void apply() {
        if (waiting.isPresent() && isFree()) {
            desk.seat(waiting.get());
            waiting = Optional.empty();
            ticket.reprice();
        }
    }

    private boolean isFree() {
        return !tendering.isBegun() && (desk.isRinging() || desk.stage() instanceof Stage.Closed);
    }
}
