package org.threeplug.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.cash.CloseShift;
import org.threeplug.cash.OpenShift;
import org.threeplug.cash.Shifts;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.ImportProducts;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.ProductFilter;
import org.threeplug.catalog.Sellable;
import org.threeplug.documents.Posted;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.kernel.Urgency;
import org.threeplug.payments.Tender;
import org.threeplug.persistence.engine.store.OpeningWatch;
import org.threeplug.persistence.engine.store.StoreOptions;
import org.threeplug.sales.PostSale;
import org.threeplug.server.Sentences;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.server.setup.SetUp;
import org.threeplug.setup.SetUpPlan;
import org.threeplug.stock.AdjustStock;
import org.threeplug.stock.Stock;
import org.threeplug.tax.TaxClass;
import org.threeplug.tax.TaxPreset;

/// A real store that sells five lines at a time through the real gate.
final class Shop implements AutoCloseable {

    static final int LINES = 5;
    static final Currency EUR = Currency.getInstance("EUR");
    static final String LOGIN = "bench";
    static final String PIN = "481516";
    private static final int BATCH = 1_000;
    private static final int WANTED = 20_000;
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Money FLOAT = money(10_000);

    private final OpenStore store;
    private final CommandGate gate;
    private final Catalog catalog;
    private final Stock stock;
    private final Actor actor;
    private final UUID register;
    private final UUID branch;
    private final int products;
    private final TaxClass tax;
    private final SplittableRandom random = new SplittableRandom(7);

    private Shop(OpenStore store, int products) {
        this.store = store;
        this.gate = store.get(CommandGate.class);
        this.actor = store.system("bench");
        this.register = store.settings().registers().getFirst().id();
        this.branch = store.settings().registers().getFirst().branch().id();
        this.products = products;
        this.catalog = store.get(Catalog.class);
        this.stock = store.get(Stock.class);
        this.tax = catalog.taxClasses().stream()
                .filter(each -> each.key().equals(TaxPreset.DE.standardKey()))
                .findFirst()
                .orElseThrow();
    }

    /// Opens a store, and where it is new fills it with products that are in stock at a cost.
    static Shop open(Path root, int products) {
        return open(root, products, OpenStore.options());
    }

    static Shop open(Path root, int products, StoreOptions options) {
        return open(root, products, options, LocalDate.now(BERLIN));
    }

    /// @param day of the first shift of a new store
    static Shop open(Path root, int products, StoreOptions options, LocalDate day) {
        var store = OpenStore.atOrNew(root, options);
        if (store.settings().store().isEmpty()) {
            store.get(SetUp.class)
                    .run(new SetUpPlan(
                            new SetUpPlan.Business("Bench", "", ""),
                            "Bench",
                            "Bench",
                            EUR,
                            BERLIN,
                            Locale.ENGLISH,
                            TaxPreset.DE.classes(Sentences.in(Locale.ENGLISH)::text),
                            "0",
                            List.of(new SetUpPlan.Person(
                                    LOGIN, "Bench", "administrator", Optional.of(PIN), Optional.empty())),
                            false))
                    .orThrow();
        }
        var shop = new Shop(store, products);
        if (store.get(Shifts.class).open(shop.register).isEmpty()) {
            shop.openShift(day, Instant.now());
        }
        long already = shop.catalog.count(ProductFilter.ALL);
        for (int from = (int) already; from < products; from += BATCH) {
            shop.stock(from, Math.min(products, from + BATCH));
        }
        return shop;
    }

    /// Opens a store that an earlier run has filled and left with an open shift, as the till does: the rest is woken behind the
    /// first sale.
    static Shop reopen(Path root, int products) {
        return new Shop(OpenStore.forSignIn(root, OpeningWatch.NOBODY, _ -> {}), products);
    }

    private void openShift(LocalDate day, Instant at) {
        gate.submit(new OpenShift(Ids.next(), register, day, at, FLOAT), actor).orThrow();
    }

    /// Sells on today's page from now on: an older shift that a filled store was left with is closed.
    void sellToday() {
        var shifts = store.get(Shifts.class);
        var shift = shifts.open(register).orElseThrow();
        var today = LocalDate.now(BERLIN);
        if (!shift.businessDate().equals(today)) {
            long cash = shifts.expected(shift.id(), actor).orElseThrow().minor();
            gate.submit(new CloseShift(Ids.next(), shift.id(), new TreeMap<>(Map.of(1L, cash)), Instant.now()), actor)
                    .orThrow();
            openShift(today, Instant.now());
        }
    }

    /// Books sales as years of trade bring them: so many a day, each day in a shift that is closed with its Z.
    void trade(int sales, int perDay) {
        var shifts = store.get(Shifts.class);
        for (int done = 0; done < sales; done += perDay) {
            var shift = shifts.open(register).orElseThrow();
            var morning = shift.businessDate().atTime(8, 0).atZone(BERLIN).toInstant();
            long cash = FLOAT.minor();
            for (int i = 0; i < Math.min(perDay, sales - done); i++) {
                var order = ringUp(this::wanted, number -> Sellable.of(product(number), tax));
                post(order, morning.plusSeconds(10L * i));
                cash += order.tender().amount().minor();
            }
            if (done + perDay < sales) {
                var evening = morning.plusSeconds(13 * 3_600);
                gate.submit(new CloseShift(Ids.next(), shift.id(), new TreeMap<>(Map.of(1L, cash)), evening), actor)
                        .orThrow();
                openShift(shift.businessDate().plusDays(1), evening);
            }
        }
    }

    /// More products, as an import adds them, beside whatever else is done.
    ///
    /// @return whether to go on
    boolean importProducts(List<Integer> numbers) {
        var added = numbers.stream().map(this::product).toList();
        gate.submit(new ImportProducts(Ids.next(), added), actor, Justification.NONE, Urgency.BULK).orThrow();
        return true;
    }

    private void stock(int from, int to) {
        var added = new ArrayList<Product>();
        var stocked = new ArrayList<AdjustStock.Line>();
        for (int i = from; i < to; i++) {
            added.add(product(i));
            stocked.add(new AdjustStock.Line(id(i), Quantity.of(1_000), Optional.of(UnitPrice.fromBooks(price(i) * 50, EUR))));
        }
        gate.submit(new ImportProducts(Ids.next(), added), actor).orThrow();
        gate.submit(
                        new AdjustStock(
                                Ids.next(),
                                register,
                                Instant.now(),
                                LocalDate.now(BERLIN),
                                stocked,
                                "Opening stock",
                                Optional.empty()),
                        actor,
                        Justification.because("Opening stock"))
                .orThrow();
    }

    /// Ids follow from the number, so that a store that is opened again knows its products.
    private static UUID id(int number) {
        return new UUID(0x0190_0000_0000_7000L + ((long) number << 16), 0x8000_0000_0000_0000L + number);
    }

    static String barcode(int number) {
        return "20%010d".formatted(number);
    }

    private static long price(int number) {
        return 100 + number % 900;
    }

    private Product product(int number) {
        return new Product(
                id(number),
                "P%07d".formatted(number),
                Names.of(number),
                "",
                Optional.empty(),
                TaxPreset.DE.standardKey(),
                UnitPrice.fromBooks(price(number) * 100, EUR),
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

    /// Nine in ten are of the 20,000 products that people want, as in a real shop.
    private int wanted() {
        return random.nextInt(random.nextInt(10) > 0 ? Math.min(WANTED, products) : products);
    }

    /// Scans any of the products, which is the worst case, before the clock starts: a till has done that when `F12` is
    /// pressed.
    PostSaleOrder ringUp() {
        return ringUp(() -> random.nextInt(products), this::scan);
    }

    /// As the till does, which reads what is on hand too.
    private Sellable scan(int number) {
        var goods = catalog.scan(barcode(number)).orElseThrow();
        stock.onHand(goods.product(), branch);
        return goods;
    }

    private PostSaleOrder ringUp(IntSupplier choice, IntFunction<Sellable> find) {
        var lines = new ArrayList<CartLine>(LINES);
        long total = 0;
        for (int i = 0; i < LINES; i++) {
            int number = choice.getAsInt();
            total += price(number);
            var goods = find.apply(number);
            lines.add(CartLine.of(goods, Quantity.ONE, goods.price()));
        }
        var cart = Cart.empty(Ids.next(), EUR).withLines(lines);
        return new PostSaleOrder(cart, Tender.exact(Tender.Kind.CASH, money(total)));
    }

    record PostSaleOrder(Cart cart, Tender tender) {}

    void post(PostSaleOrder order) {
        post(order, Instant.now());
    }

    private void post(PostSaleOrder order, Instant at) {
        var command = new PostSale(
                order.cart().id(), register, at, order.cart(), List.of(order.tender()), Optional.empty());
        Outcome<Posted> outcome = gate.submit(command, actor);
        outcome.orThrow();
    }

    OpenStore store() {
        return store;
    }

    private static Money money(long minor) {
        return new Money(minor, EUR);
    }

    @Override
    public void close() {
        store.close();
    }
}
