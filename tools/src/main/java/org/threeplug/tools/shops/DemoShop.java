package org.threeplug.tools.shops;

import com.google.inject.Inject;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.cart.Cart;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.Categories;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.ImportProducts;
import org.threeplug.catalog.PlaceQuickKey;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.Sellable;
import org.threeplug.customers.Customer;
import org.threeplug.customers.Customers;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Origin;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.persistence.identity.OwnHand;
import org.threeplug.server.Sentences;
import org.threeplug.server.setup.SetUp;
import org.threeplug.settings.Settings;
import org.threeplug.setup.SetUpPlan;
import org.threeplug.stock.AdjustStock;
import org.threeplug.tax.TaxClass;
import org.threeplug.tax.TaxPreset;
import org.threeplug.tools.past.DemoPast;

/// The Lantern & Spoon: a corner shop of two hundred products to try everything in. It enters through the gate like any
/// other shop.
public final class DemoShop {

    private static final Currency CURRENCY = Currency.getInstance("GBP");
    private static final int QUICK_KEYS = 12;

    private final SetUp setUp;
    private final CommandGate gate;
    private final OwnHand hand;
    private final Settings settings;
    private final Catalog catalog;
    private final Customers customers;
    private final DemoPast past;
    private final InstantSource clock;

    @Inject
    DemoShop(
            SetUp setUp,
            CommandGate gate,
            OwnHand hand,
            Settings settings,
            Catalog catalog,
            Customers customers,
            DemoPast past,
            InstantSource clock) {
        this.setUp = setUp;
        this.gate = gate;
        this.hand = hand;
        this.settings = settings;
        this.catalog = catalog;
        this.customers = customers;
        this.past = past;
        this.clock = clock;
    }

    /// The people of the shop and their secrets, which the sign-in of a demo store shows.
    public static List<SetUpPlan.Person> people() {
        return rows("users").stream()
                .map(row -> new SetUpPlan.Person(
                        row.getField("login"),
                        row.getField("name"),
                        row.getField("role"),
                        text(row, "pin"),
                        text(row, "password")))
                .toList();
    }

    /// What to scan for a product of the shop.
    public static String barcode(String code) {
        return rows("products").stream()
                .filter(row -> row.getField("code").equals(code))
                .findFirst()
                .orElseThrow()
                .getField("barcode");
    }

    /// What to scan for all products of the shop that are counted, not weighed.
    public static List<String> piecesBarcodes() {
        return rows("products").stream()
                .filter(row -> row.getField("decimals").equals("0"))
                .map(row -> row.getField("barcode"))
                .toList();
    }

    /// @param language of the shop; English is British here, as the shop is
    public static SetUpPlan plan(Locale language) {
        var own = language.getLanguage().equals("en") ? Locale.UK : language;
        var texts = Sentences.in(language);
        return new SetUpPlan(
                new SetUpPlan.Business(
                        "The Lantern & Spoon", "GB 123 4567 89", "7 Crooked Lane, Little Haven"),
                texts.text("setup.demo.branch"),
                texts.text("setup.demo.register"),
                CURRENCY,
                ZoneId.of("Europe/London"),
                own,
                TaxPreset.GB.classes(texts::text),
                "0",
                people(),
                true);
    }

    /// The shop on its first morning, with its opening stock and no trade yet.
    public void open(Locale language) {
        var products = furnish(language);
        openingStock(products);
    }

    /// The shop with so many days of trade behind it, up to yesterday; sixty take some seconds.
    public void open(Locale language, int days, DemoPast.Progress progress) {
        if (days == 0) {
            open(language);
            return;
        }
        var products = furnish(language);
        var pins = new HashMap<String, String>();
        people().forEach(person -> person.pin().ifPresent(pin -> pins.put(person.login(), pin)));
        past.make(
                goods(products), buyers(), new DemoPast.People("mira", "felix", "agnes", pins), days, progress);
    }

    private List<Product> furnish(Locale language) {
        setUp.run(plan(language)).orThrow();
        var actor = actor();
        var products = products(categories(actor));
        submit(new ImportProducts(Ids.next(), products), actor);
        quickKeys(products, actor);
        customers(actor);
        return products;
    }

    private List<DemoPast.Goods> goods(List<Product> products) {
        var taxes = new HashMap<String, TaxClass>();
        catalog.taxClasses().forEach(tax -> taxes.put(tax.key(), tax));
        var rows = rows("products");
        var goods = new ArrayList<DemoPast.Goods>();
        for (int i = 0; i < rows.size(); i++) {
            var product = products.get(i);
            goods.add(new DemoPast.Goods(
                    Sellable.of(product, Objects.requireNonNull(taxes.get(product.taxKey()))),
                    Quantity.of(text(rows.get(i), "stock").orElse("0")),
                    UnitPrice.of(text(rows.get(i), "cost").orElse("0"), CURRENCY)));
        }
        return goods;
    }

    private List<Cart.Buyer> buyers() {
        return rows("customers").stream()
                .map(row -> customers.byNumber(row.getField("number")).orElseThrow())
                .map(customer -> new Cart.Buyer(customer.id(), customer.name()))
                .toList();
    }

    private Map<String, UUID> categories(Actor actor) {
        var ids = new HashMap<String, UUID>();
        for (var row : rows("categories")) {
            var id = Ids.next();
            int position = ids.size();
            ids.put(row.getField("key"), id);
            submit(
                    Categories.added(new Category(
                            id, Optional.empty(), row.getField("name"), position, row.getField("colour"), true)),
                    actor);
        }
        return ids;
    }

    private static List<Product> products(Map<String, UUID> categories) {
        return rows("products").stream()
                .map(row -> new Product(
                        Ids.next(),
                        row.getField("code"),
                        row.getField("name"),
                        row.getField("brand"),
                        Optional.of(categories.get(row.getField("category"))),
                        row.getField("tax"),
                        UnitPrice.of(row.getField("price"), CURRENCY),
                        true,
                        row.getField("unit"),
                        Integer.parseInt(row.getField("decimals")),
                        row.getField("stocked").equals("yes"),
                        false,
                        true,
                        List.of(),
                        List.of(new Product.Barcode(row.getField("barcode"), "")),
                        1))
                .toList();
    }

    private void quickKeys(List<Product> products, Actor actor) {
        var placed = new HashMap<UUID, Integer>();
        for (var product : products) {
            var category = product.category().orElseThrow();
            int position = placed.merge(category, 1, Integer::sum) - 1;
            if (position < QUICK_KEYS) {
                submit(new PlaceQuickKey(Ids.next(), category, product.id(), position), actor);
            }
        }
    }

    private void customers(Actor actor) {
        for (var row : rows("customers")) {
            var customer = new Customer(
                    Ids.next(),
                    row.getField("number"),
                    row.getField("name"),
                    row.getField("phone"),
                    row.getField("email"),
                    row.getField("taxNumber"),
                    true,
                    1);
            submit(new SaveCustomer(Ids.next(), customer, true), actor);
        }
    }

    private void openingStock(List<Product> products) {
        var actor = actor();
        var ids = new HashMap<String, UUID>();
        products.forEach(product -> ids.put(product.code(), product.id()));
        var lines = new ArrayList<AdjustStock.Line>();
        for (var row : rows("products")) {
            if (row.getField("stocked").equals("yes")) {
                lines.add(new AdjustStock.Line(
                        Objects.requireNonNull(ids.get(row.getField("code"))),
                        Quantity.of(row.getField("stock")),
                        Optional.of(UnitPrice.of(row.getField("cost"), CURRENCY))));
            }
        }
        var store = settings.store().orElseThrow();
        Instant now = clock.instant();
        var reason = Sentences.in(store.language()).text("setup.demo.stock");
        submit(
                new AdjustStock(
                        Ids.next(),
                        actor.origin().register(),
                        now,
                        LocalDate.ofInstant(now, store.zone()),
                        lines,
                        reason,
                        Optional.empty()),
                actor);
    }

    private void submit(Command<?> command, Actor actor) {
        gate.submit(command, actor).orThrow();
    }

    private Actor actor() {
        var register = settings.here().orElseThrow();
        return hand.at(new Origin(settings.node(), register.branch().id(), register.id(), "setup"));
    }

    private static Optional<String> text(NamedCsvRecord row, String field) {
        return Optional.of(row.getField(field)).filter(text -> !text.isEmpty());
    }

    static List<NamedCsvRecord> rows(String name) {
        try (InputStream in = Objects.requireNonNull(
                        DemoShop.class.getResourceAsStream("/org/threeplug/tools/shops/" + name + ".csv"), name);
                var csv = CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
