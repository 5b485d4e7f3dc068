package org.threeplug.persistence.trade;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.cart.Discount;
import org.threeplug.cash.CloseShift;
import org.threeplug.cash.OpenShift;
import org.threeplug.cash.Shift;
import org.threeplug.cash.ShiftReport;
import org.threeplug.catalog.ImportProducts;
import org.threeplug.catalog.Product;
import org.threeplug.directories.StockPlaces;
import org.threeplug.documents.Document;
import org.threeplug.documents.Posted;
import org.threeplug.identity.Roles;
import org.threeplug.identity.User;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Origin;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.ledger.Account;
import org.threeplug.measures.Figures;
import org.threeplug.nodes.MakeNode;
import org.threeplug.nodes.Node;
import org.threeplug.payments.Tender;
import org.threeplug.persistence.MasterPorts;
import org.threeplug.persistence.SignedIn;
import org.threeplug.persistence.TradePorts;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreOptions;
import org.threeplug.persistence.measures.StoredFigures;
import org.threeplug.persistence.verify.Invariants;
import org.threeplug.records.Entry;
import org.threeplug.records.SaveEntry;
import org.threeplug.sales.PostSale;
import org.threeplug.settings.Register;
import org.threeplug.settings.StoreSettings;
import org.threeplug.setup.SetUpStore;
import org.threeplug.stock.AdjustStock;
import org.threeplug.tax.TaxClass;

/// A small shop that is set up and stocked, for tests that trade in it through the gate.
public final class Trade implements AutoCloseable {

    public static final Currency EUR = Currency.getInstance("EUR");
    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    public static final Instant MORNING = Instant.parse("2026-03-02T07:00:00Z");
    public static final UUID BRANCH = new UUID(0, 20);
    public static final UUID REGISTER = new UUID(0, 21);
    public static final Product TEA = product(1, "TEA", "Green tea", "4.50", "A");
    public static final Product CUP = product(2, "CUP", "Cup, blue", "12.00", "A");
    public static final Product BREAD = product(3, "BREAD", "Rye bread", "3.20", "B");

    private static final TaxClass STANDARD = new TaxClass("A", "Standard", Percent.of("20"), "A");
    private static final TaxClass REDUCED = new TaxClass("B", "Reduced", Percent.of("5.5"), "B");
    private static final Set<String> RIGHTS = Set.of(
            "catalog.import", "catalog.view", "suppliers.edit", "suppliers.erase", "suppliers.retire", "suppliers.view", "stock.adjust", "stock.transfer", "stock-places.edit", "stock-places.view", "ledger.adjust", "cash.shift", "cash.move", "cash.no-sale",
            "sales.sell", "sales.reprint", "sales.void", "sales.park", "sales.discount", "sales.price", "sales.return-unreceipted",
            "cash.difference", "nodes.make", "nodes.apply", "catalog.edit", "documents.other-register", "cash.correct-float", "reports.view", "customers.edit", "customers.export", "customers.erase", "customers.erase-approve", "parties.join");
    static final Actor MIA = SignedIn.person(
            new UUID(0, 31),
            "Mia",
            Roles.ADMINISTRATOR,
            RIGHTS.stream().map(Permission::new).collect(Collectors.toSet()),
            new Origin(new UUID(0, 1), BRANCH, REGISTER, "till"));

    /// A cashier, who may sell and no more.
    static final Actor ANN = SignedIn.person(
            new UUID(0, 32), "Ann", Roles.CASHIER, Set.of(new Permission("sales.sell")), MIA.origin());

    /// The program's own hand, which sets a store up.
    private static final Actor PROGRAM =
            SignedIn.program(Set.of(new Permission("setup.run")), MIA.origin());

    private final Path directory;
    private final StoreOptions options;
    public final Store store;
    private long minutes;

    private Trade(Path directory, Map<Class<?>, Function<Rows, ?>> more) {
        this.directory = directory;
        var ports = new HashMap<>(more);
        TradePorts.register(ports, () -> EUR);
        MasterPorts.register(ports);
        ports.put(Rows.class, Function.identity());
        this.options = StoreOptions.DEFAULT
                .withPorts(ports)
                .withRules(Invariants::new)
                .withClock(this::now)
                .withSessions(SignedIn.SESSIONS);
        this.store = Store.open(directory, options);
    }

    /// Sets up a shop with a hundred pieces of each product.
    public static Trade open(Path directory) {
        var trade = new Trade(directory, Map.of());
        trade.store.gate().submit(setUp(), PROGRAM).orThrow();
        trade.done(new ImportProducts(Ids.next(), List.of(TEA, CUP, BREAD)));
        trade.done(new AdjustStock(
                Ids.next(),
                REGISTER,
                MORNING,
                DAY,
                List.of(stock(TEA, "2.00"), stock(CUP, "5.005"), stock(BREAD, "1.10")),
                "first stock",
                Optional.empty()));
        return trade;
    }

    public static Trade reopen(Path directory) {
        return reopen(directory, Map.of());
    }

    /// With write sides that a plug brings.
    static Trade reopen(Path directory, Map<Class<?>, Function<Rows, ?>> more) {
        return new Trade(directory, more);
    }

    /// Who does everything here.
    public static Actor manager() {
        return MIA;
    }

    private static SetUpStore setUp() {
        var settings = new StoreSettings(
                "Tea & Cup",
                "FR1",
                "1 Quay",
                EUR,
                ZoneId.of("Europe/Paris"),
                Locale.ENGLISH,
                StoreSettings.TaxRounding.PER_LINE,
                eur("0.05"),
                eur("5.00"),
                "",
                "",
                false);
        var mia = new User(MIA.user(), "mia", "Mia", Roles.ADMINISTRATOR, Locale.ENGLISH, true, true);
        var ann = new User(ANN.user(), "ann", "Ann", Roles.CASHIER, Locale.ENGLISH, true, true);
        return new SetUpStore(
                Ids.next(),
                settings,
                List.of(new Register(REGISTER, "1", "Front", new Register.Branch(BRANCH, "MAIN", "Main", ""))),
                Roles.templates(key -> key),
                List.of(
                        new SetUpStore.FirstUser(mia, Optional.of("hash"), Optional.empty()),
                        new SetUpStore.FirstUser(ann, Optional.of("hash"), Optional.empty())),
                List.of(STANDARD, REDUCED),
                accounts());
    }

    private static List<Account> accounts() {
        var accounts = new ArrayList<Account>();
        for (var role : Account.Role.values()) {
            accounts.add(new Account(String.valueOf(100 + role.ordinal()), role.name(), Account.Kind.ASSET, role));
        }
        return accounts;
    }

    private static AdjustStock.Line stock(Product product, String cost) {
        return new AdjustStock.Line(product.id(), Quantity.of(100), Optional.of(UnitPrice.of(cost, EUR)));
    }

    private static Product product(int number, String code, String name, String price, String tax) {
        return new Product(
                new UUID(1, number),
                code,
                name,
                "",
                Optional.empty(),
                tax,
                UnitPrice.of(price, EUR),
                true,
                "pcs",
                0,
                true,
                false,
                true,
                List.of(),
                List.of(),
                1);
    }

    public static Money eur(String amount) {
        return Money.of(amount, EUR);
    }

    /// A later moment each time; the clock goes with it.
    public Instant later() {
        minutes++;
        return now();
    }

    /// Goes on to another day, on which no shift is open yet.
    ///
    /// @return the day that it is then
    public LocalDate daysLater(int many) {
        minutes += many * 24L * 60;
        return DAY.plusDays(minutes / (24 * 60));
    }

    /// Puts a clock that was ahead right.
    public Instant earlier(int by) {
        minutes -= by;
        return now();
    }

    private Instant now() {
        return MORNING.plusSeconds(60 * minutes);
    }

    public <R> R done(Command<R> command) {
        return store.gate().submit(command, MIA).orThrow();
    }

    public Shift openShift() {
        return done(new OpenShift(Ids.next(), REGISTER, DAY, later(), eur("100.00")));
    }

    public Shift openShift(UUID register) {
        return done(new OpenShift(Ids.next(), register, DAY, later(), eur("100.00")));
    }

    /// Makes this PC a node of its own, which sells at a register of its own.
    public Node made(int number, UUID node, UUID register, String code) {
        return done(new MakeNode(Ids.next(), number, node, code, register, code));
    }

    /// A place where goods lie besides the branch.
    public UUID place(String code, String name) {
        var entry = Entry.blank(Ids.next()).with(StockPlaces.CODE, code).with(StockPlaces.NAME, name);
        return done(new SaveEntry(Ids.next(), StockPlaces.TYPE, entry, true)).id();
    }

    public ShiftReport close(Shift shift, String counted) {
        var cents = eur(counted).minor();
        var count = new TreeMap<>(Map.of(100L, cents / 100, 1L, cents % 100));
        return done(new CloseShift(Ids.next(), shift.id(), count, later()));
    }

    public Cart cart(CartLine... lines) {
        var cart = Cart.empty(Ids.next(), EUR);
        for (var line : lines) {
            cart = cart.with(line);
        }
        return cart;
    }

    public Posted pay(Cart cart, Tender... tenders) {
        return pay(REGISTER, cart, tenders);
    }

    public Posted pay(UUID register, Cart cart, Tender... tenders) {
        var sale = new PostSale(cart.id(), register, later(), cart, Arrays.asList(tenders), Optional.empty());
        return store.gate()
                .submit(sale, MIA, Justification.because("asked by the customer"))
                .orThrow();
    }

    public static CartLine line(Product product, long quantity) {
        return new CartLine(
                Optional.of(product.id()),
                product.code(),
                product.name(),
                product.unit(),
                Quantity.ONE,
                Quantity.of(quantity),
                product.price(),
                true,
                product.taxKey().equals("A") ? STANDARD : REDUCED,
                true,
                Discount.NONE,
                Optional.empty());
    }

    public static Tender cash(String amount) {
        return Tender.exact(Tender.Kind.CASH, eur(amount));
    }

    public static Tender transfer(String amount) {
        return Tender.exact(Tender.Kind.TRANSFER, eur(amount));
    }

    /// What any line of a posted document says about goods and money, to compare it with.
    public static String shown(Document.Line line) {
        return "%d %s x %s: %s + %s, off %s"
                .formatted(
                        line.number(),
                        line.code(),
                        line.quantity().plain(),
                        line.net().plain(),
                        line.tax().plain(),
                        line.discount().plain());
    }

    /// The figures of what was traded.
    public Figures figures() {
        return new StoredFigures(store, () -> setUp().settings());
    }

    public Path directory() {
        return directory;
    }

    public StoreOptions options() {
        return options;
    }

    @Override
    public void close() {
        store.close();
    }
}
