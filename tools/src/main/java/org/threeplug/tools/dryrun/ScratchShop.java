package org.threeplug.tools.dryrun;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.cash.OpenShift;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.ImportProducts;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.Sellable;
import org.threeplug.documents.DocumentKind;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.payments.Tender;
import org.threeplug.persistence.engine.database.DatabaseSettings;
import org.threeplug.persistence.engine.file.UnforcedFiles;
import org.threeplug.persistence.engine.store.StoreOptions;
import org.threeplug.pricing.Pricing;
import org.threeplug.sales.PostSale;
import org.threeplug.sales.SalesHistory;
import org.threeplug.server.Sentences;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.server.plugs.PlugHost;
import org.threeplug.server.setup.SetUp;
import org.threeplug.settings.StoreSettings;
import org.threeplug.setup.SetUpPlan;
import org.threeplug.stock.AdjustStock;
import org.threeplug.stock.Stock;
import org.threeplug.tax.TaxPreset;

/// A shop of a few products in a folder of its own, with a till, a shift and nobody to buy anything. Its commands, its gate
/// and its database are those of every shop; only the disk is not waited for.
final class ScratchShop implements AutoCloseable {

    static final int LINES = 5;
    private static final int PRODUCTS = 60;
    private static final Currency EUR = Currency.getInstance("EUR");

    private final OpenStore store;
    private final CommandGate gate;
    private final Catalog catalog;
    private final Stock stock;
    private final InstantSource clock;
    private final Actor actor;
    private final StoreSettings settings;
    private int sold;

    private ScratchShop(OpenStore store) {
        this.store = store;
        this.gate = store.get(CommandGate.class);
        this.catalog = store.get(Catalog.class);
        this.stock = store.get(Stock.class);
        this.clock = store.get(InstantSource.class);
        this.actor = store.system("dry-run");
        this.settings = store.settings().store().orElseThrow();
    }

    /// @param root of a store that does not exist yet
    static ScratchShop at(Path root) {
        return at(root, PlugHost.find());
    }

    /// The same with other plugs beside the program.
    static ScratchShop at(Path root, PlugHost plugs) {
        var store = OpenStore.scratch(root, options(), plugs);
        try {
            store.get(SetUp.class).run(plan()).orThrow();
            var shop = new ScratchShop(store);
            shop.furnish();
            return shop;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static StoreOptions options() {
        return OpenStore.options()
                .withFiles(new UnforcedFiles())
                .withDatabase(DatabaseSettings.of("", 2 * 1024, 2))
                .withSegmentBytes(1024 * 1024)
                .withCheckpointEvery(Duration.ofHours(1));
    }

    private static SetUpPlan plan() {
        return new SetUpPlan(
                new SetUpPlan.Business("Dry run", "", ""),
                "Dry run",
                "Dry run",
                EUR,
                ZoneOffset.UTC,
                Locale.ENGLISH,
                TaxPreset.DE.classes(Sentences.in(Locale.ENGLISH)::text),
                "0",
                List.of(new SetUpPlan.Person(
                        "dry", "Dry run", "administrator", Optional.of("481516"), Optional.empty())),
                false);
    }

    private void furnish() {
        var register = actor.origin().register();
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        gate.submit(new OpenShift(Ids.next(), register, today, now, new Money(10_000, EUR)), actor).orThrow();
        var products = new ArrayList<Product>(PRODUCTS);
        var stock = new ArrayList<AdjustStock.Line>(PRODUCTS);
        for (int number = 0; number < PRODUCTS; number++) {
            var product = product(Ids.next(), number);
            products.add(product);
            stock.add(new AdjustStock.Line(
                    product.id(), Quantity.of(1_000_000), Optional.of(UnitPrice.of("0.50", EUR))));
        }
        gate.submit(new ImportProducts(Ids.next(), products), actor).orThrow();
        var why = "Dry run";
        gate.submit(
                        new AdjustStock(Ids.next(), register, now, today, stock, why, Optional.empty()),
                        actor,
                        Justification.because(why))
                .orThrow();
    }

    private static String barcode(int number) {
        return String.format(Locale.ROOT, "20%010d", number);
    }

    private static Product product(UUID id, int number) {
        return new Product(
                id,
                String.format(Locale.ROOT, "P%04d", number),
                "Product " + number,
                "",
                Optional.empty(),
                TaxPreset.DE.standardKey(),
                UnitPrice.fromBooks((100L + number) * 100, EUR),
                true,
                "pc",
                0,
                true,
                false,
                true,
                List.of(),
                List.of(new Product.Barcode(barcode(number), "")),
                0);
    }

    /// Scans five products and sells them for cash.
    void sell() {
        var lines = new ArrayList<CartLine>(LINES);
        for (int line = 0; line < LINES; line++) {
            var goods = catalog.scan(barcode((sold * 7 + line * 11) % PRODUCTS)).orElseThrow();
            stock.onHand(goods.product(), actor.origin().branch());
            lines.add(line(goods));
        }
        var cart = Cart.empty(Ids.next(), EUR).withLines(lines);
        var due = Pricing.price(cart, settings.taxRounding()).total();
        var sale = new PostSale(
                cart.id(),
                actor.origin().register(),
                clock.instant(),
                cart,
                List.of(Tender.exact(Tender.Kind.CASH, due)),
                Optional.empty());
        gate.submit(sale, actor).orThrow();
        sold++;
    }

    OpenStore store() {
        return store;
    }

    /// Sales in the books.
    long posted() {
        var sales = new SalesHistory.Filter(Optional.empty(), Optional.empty(), "", Set.of(DocumentKind.SALE));
        return store.get(SalesHistory.class).count(sales);
    }

    private static CartLine line(Sellable sold) {
        return CartLine.of(sold, Quantity.ONE, sold.price());
    }

    @Override
    public void close() {
        store.close();
    }
}
