package org.threeplug.operations.finding;

import com.google.inject.Inject;
import com.google.inject.name.Named;
import java.util.List;
import org.threeplug.office.Offer;
import org.threeplug.office.Office;
import org.threeplug.office.Surface;
import org.threeplug.plug.PlugFinder.Found;
import org.threeplug.words.Texts;

/// What can be begun in a day of trade.
final class OfficeActions {

    private static final String CASH = "operations.cash";
    private static final String PRODUCTS = "operations.products";

    private static final List<Offer> OFFERS = List.of(
            Offer.action("cash.shift", "shift.close", "shift", "counting", CASH, "close"),
            Offer.action("cash.move", "cash.in", "shift", "add", CASH, "in"),
            Offer.action("cash.move", "cash.out", "shift", "remove", CASH, "out"),
            Offer.action("cash.no-sale", "cash.no-sale", "shift", "cash-drawer", CASH, "no-sale"),
            Offer.action("cash.shift", "cash.correct-float", "shift", "edit", CASH, "float"),
            Offer.action("cash.x", "cash.x", "shift", "report", CASH, "x"),
            Offer.action("cash.z", "shift.past", "shift", "shift", CASH, "past"),
            Offer.action("catalog.edit", "products.new", "products", "item", PRODUCTS, "new"),
            Offer.action("catalog.import", "import.title", "products", "import", PRODUCTS, "import"),
            Offer.action("stock.adjust", "stock.adjust", "stock", "stock", "operations.stock", "adjust"),
            Offer.action("stock.transfer", "stock.transfer", "stock", "exchange", "operations.stock", "transfer"),
            Offer.action("stock-places.edit", "stock.sells-from", "stock", "store", "operations.stock", "sells-from"),
            Offer.action("ledger.adjust", "ledger.adjust", "ledger", "bank", "operations.ledger", "adjust"),
            Offer.action("ledger.close-period", "periods.close", "periods", "event-busy", "operations.periods", "close"),
            Offer.action("journal.view", "check.open", "journal", "check-circle", "operations.journal", "check"),
            Offer.action("customers.edit", "customer.new", "customers", "customer", "operations.customers", "new"),
            Offer.action("customers.edit", "import.title.customers", "customers", "import", "operations.customers", "import"));

    private final Office office;
    private final Texts texts;

    @Inject
    OfficeActions(Office office, @Named(Surface.TEXTS) Texts texts) {
        this.office = office;
        this.texts = texts;
    }

    List<Found> all() {
        return Offer.known(OFFERS, office, texts);
    }
}
