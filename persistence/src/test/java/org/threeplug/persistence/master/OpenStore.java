package org.threeplug.persistence.master;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.importing.ImportChoices;
import org.threeplug.identity.Roles;
import org.threeplug.identity.User;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Origin;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.ledger.Account;
import org.threeplug.persistence.MasterPorts;
import org.threeplug.persistence.SignedIn;
import org.threeplug.persistence.TradePorts;
import org.threeplug.persistence.catalog.StoredCatalog;
import org.threeplug.persistence.catalog.importing.ProductImport;
import org.threeplug.persistence.catalog.search.IndexedProductSearch;
import org.threeplug.persistence.catalog.search.JournalledProducts;
import org.threeplug.persistence.catalog.search.ProductSearch;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreOptions;
import org.threeplug.persistence.identity.OwnHand;
import org.threeplug.persistence.identity.Secrets;
import org.threeplug.persistence.identity.StoredIdentity;
import org.threeplug.persistence.verify.Invariants;
import org.threeplug.persistence.settings.StoredSettings;
import org.threeplug.settings.Register;
import org.threeplug.settings.StoreSettings;
import org.threeplug.setup.SetUpStore;
import org.threeplug.sheets.Reading;
import org.threeplug.sheets.SheetColumn;
import org.threeplug.tax.TaxClass;

/// A real store with everything that trade stands on, for tests.
public final class OpenStore implements AutoCloseable {

    public static final Currency GBP = Currency.getInstance("GBP");
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    public static final TaxClass STANDARD = new TaxClass("A", "Standard", Percent.of("20"), "A");
    public static final TaxClass REDUCED = new TaxClass("B", "Reduced", Percent.of("5"), "B");
    public static final Register FRONT =
            new Register(new UUID(0, 21), "1", "Front", new Register.Branch(new UUID(0, 20), "MAIN", "Main", "1 Quay"));
    public static final Origin ORIGIN =
            new Origin(new UUID(0, 1), FRONT.branch().id(), FRONT.id(), "till");
    public static final StoreSettings SETTINGS = new StoreSettings(
            "Tea & Cup",
            "GB1",
            "1 Quay",
            GBP,
            ZoneId.of("Europe/London"),
            Locale.UK,
            StoreSettings.TaxRounding.PER_LINE,
            Money.of("0.00", GBP),
            Money.of("5.00", GBP),
            "Welcome",
            "Goodbye",
            false);
    public static final User MIA =
            new User(new UUID(0, 31), "Mia", "Mia Brown", Roles.MANAGER, Locale.UK, true, true);
    public static final ImportChoices CHOICES = new ImportChoices(
            GBP,
            List.of(STANDARD, REDUCED),
            "A",
            true,
            "pc",
            true,
            ImportChoices.Priceless.MADE_UP,
            true,
            ImportChoices.Known.SKIP,
            false,
            Reading.of(SheetColumn.Kind.PRODUCTS, Locale.UK));

    private static final Duration LONG = Duration.ofSeconds(60);

    public final Store store;
    public final StoredSettings settings;
    public final IndexedProductSearch search;
    public final StoredCatalog catalog;
    public final StoredIdentity identity;
    public final Actor system;
    public final AtomicReference<Instant> now;

    private OpenStore(Path folder, AtomicReference<Instant> now) {
        this.now = now;
        var ports = new HashMap<Class<?>, Function<Rows, ?>>();
        TradePorts.register(ports, () -> GBP);
        MasterPorts.register(ports);
        store = Store.open(folder, StoreOptions.DEFAULT
                .withPorts(ports)
                .withRules(Invariants::new)
                .withClock(now::get)
                .withSessions(SignedIn.SESSIONS));
        settings = new StoredSettings(store::readPlainlyApart, store.generations());
        search = new IndexedProductSearch(
                folder.resolve("search"),
                store::reads,
                new JournalledProducts(store::reads, store.journal()),
                store.events());
        catalog = new StoredCatalog(store.readers(), settings, search, store.generations(), store.events());
        identity = new StoredIdentity(store::reads, store::readPlainly, store.gate(), store.sessions(), settings, now::get, () -> nanos(now.get()));
        system = new OwnHand(store.sessions()).at(ORIGIN);
    }

    /// Opens a store as it is, without its search.
    public static OpenStore reopened(Path folder) {
        return new OpenStore(folder, new AtomicReference<>(NOON));
    }

    /// Sets up a new store; the manager Mia has the PIN 2685 and the password `green tea`.
    public static OpenStore fresh(Path folder) {
        var open = reopened(folder);
        var secrets = new Secrets();
        open.done(new SetUpStore(
                Ids.next(),
                SETTINGS,
                List.of(FRONT),
                Roles.templates(key -> key),
                List.of(new SetUpStore.FirstUser(
                        MIA,
                        Optional.of(secrets.pin("2685".toCharArray())),
                        Optional.of(secrets.password("green tea".toCharArray())))),
                List.of(STANDARD, REDUCED),
                accounts()));
        return open;
    }

    private static long nanos(Instant at) {
        return Duration.between(Instant.EPOCH, at).toNanos();
    }

    private static List<Account> accounts() {
        return Arrays.stream(Account.Role.values())
                .map(role -> new Account(
                        String.valueOf(100 + role.ordinal()), role.name(), Account.Kind.ASSET, role))
                .toList();
    }

    public <R> R done(Command<R> command) {
        return store.gate().submit(command, system).orThrow();
    }

    public ProductImport productImport() {
        return new ProductImport(store::reads, catalog, store.gate(), settings, now::get, () -> "Opening stock");
    }

    /// Starts the search and waits until it answers.
    public OpenStore searching() {
        search.start();
        until(() -> search.state().phase() == ProductSearch.Phase.READY);
        return this;
    }

    /// Waits for something that happens on another thread; fails when it never does.
    public static void until(BooleanSupplier happened) {
        long end = System.nanoTime() + LONG.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not happen within " + LONG);
            }
            Thread.onSpinWait();
        }
    }

    /// The catalogue as its port, so that tests see what screens see.
    public Catalog catalog() {
        return catalog;
    }

    public static Product product(String code, String name, String price, String... barcodes) {
        return new Product(
                Ids.next(),
                code,
                name,
                "",
                Optional.empty(),
                "A",
                UnitPrice.of(price, GBP),
                true,
                "pc",
                0,
                true,
                false,
                true,
                List.of(),
                Stream.of(barcodes).map(one -> new Product.Barcode(one, "")).toList(),
                1);
    }

    @Override
    public void close() {
        search.close();
        catalog.close();
        store.close();
    }
}
