package org.threeplug.desktop.demo;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.cart.Discount;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.Sellable;
import org.threeplug.desktop.compose.OpenStore;
import org.threeplug.desktop.setup.DemoShop;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Quantity;
import org.threeplug.payments.Tender;
import org.threeplug.pricing.Pricing;
import org.threeplug.sales.PostSale;
import org.threeplug.settings.StoreSettings;

/// Sales of the demo shop straight through the gate, as fast as it takes them. The shift must be open.
final class BulkSales {

    private static final int LINES = 5;

    private final CommandGate gate;
    private final InstantSource clock;
    private final Actor actor;
    private final StoreSettings settings;
    private final List<Sellable> goods;

    BulkSales(OpenStore store) {
        gate = store.get(CommandGate.class);
        clock = store.get(InstantSource.class);
        actor = store.system("rehearsal");
        settings = store.settings().store().orElseThrow();
        var catalog = store.get(Catalog.class);
        goods = DemoShop.piecesBarcodes().stream()
                .flatMap(barcode -> catalog.scan(barcode).stream())
                .filter(sellable -> !sellable.openPrice())
                .toList();
    }

    void post(int sales) {
        for (int sale = 0; sale < sales; sale++) {
            var cart = Cart.empty(Ids.next(), settings.currency()).withLines(lines(sale));
            var due = Pricing.price(cart, settings.taxRounding()).total();
            gate.submit(
                            new PostSale(
                                    cart.id(),
                                    actor.origin().register(),
                                    clock.instant(),
                                    cart,
                                    List.of(Tender.exact(Tender.Kind.CASH, due)),
                                    Optional.empty()),
                            actor)
                    .orThrow();
        }
    }

    private List<CartLine> lines(int sale) {
        return IntStream.range(0, LINES)
                .mapToObj(line -> line(goods.get((sale * 3 + line * 11) % goods.size())))
                .toList();
    }

    private static CartLine line(Sellable sold) {
        return new CartLine(
                Optional.of(sold.product()),
                sold.code(),
                sold.name(),
                sold.unit(),
                sold.factor(),
                Quantity.ONE,
                sold.price(),
                sold.priceIncludesTax(),
                sold.tax(),
                sold.stocked(),
                Discount.NONE,
                Optional.empty());
    }
}
