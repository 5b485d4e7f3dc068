package org.threeplug.faultlab.shop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.threeplug.catalog.ImportProducts;
import org.threeplug.catalog.Product;
import org.threeplug.identity.Roles;
import org.threeplug.identity.User;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Origin;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Session;
import org.threeplug.kernel.Sessions;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.ledger.Account;
import org.threeplug.persistence.identity.OwnHand;
import org.threeplug.settings.Register;
import org.threeplug.settings.StoreSettings;
import org.threeplug.setup.SetUpStore;
import org.threeplug.stock.AdjustStock;
import org.threeplug.tax.TaxClass;

/// The shop every store of the laboratory holds: one till, forty products, two rates of tax.
public final class LabShop {

    public static final Currency EUR = Currency.getInstance("EUR");
    static final int PRODUCTS = 40;
    static final UUID REGISTER = new UUID(0, 21);
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    static final List<TaxClass> TAXES = List.of(
            new TaxClass("A", "Standard", Percent.of("20"), "A"), new TaxClass("B", "Reduced", Percent.of("5.5"), "B"));

    private static final UUID BRANCH = new UUID(0, 20);
    private static final Set<String> RIGHTS = Set.of(
            "catalog.import", "stock.adjust", "cash.shift", "cash.move", "sales.sell", "sales.void",
            "sales.return-unreceipted", "cash.difference", "sales.view", "clock.accept",
            "customers.edit", "customers.erase", "customers.erase-approve");

    /// Who is signed in at each store of the laboratory.
    static final Sessions SESSIONS = new Sessions();

    /// Who does everything.
    public static final Actor MIA = SESSIONS.opened(
            new Actor(
                    new UUID(0, 31),
                    "Mia",
                    Roles.MANAGER,
                    RIGHTS.stream().map(Permission::new).collect(Collectors.toSet()),
                    new Origin(new UUID(0, 1), BRANCH, REGISTER, "faultlab"),
                    new Session()),
            Sessions.Way.PIN);

    /// The program's own hand, which sets the store up and notes what the clock does.
    public static final Actor PROGRAM = new OwnHand(SESSIONS).at(MIA.origin());

    /// The last command of the beginning.
    public static final UUID BEGUN = new UUID(7, 3);

    private LabShop() {}

    /// What makes a new store ready to sell, in order. The keys are always the same, so that a set-up that was cut off is
    /// carried on by doing all of it again.
    public static List<Command<?>> beginning(Instant now) {
        var goods = IntStream.range(0, PRODUCTS).mapToObj(LabShop::product).toList();
        var stock = goods.stream()
                .map(product -> new AdjustStock.Line(
                        product.id(), Quantity.of(100_000), Optional.of(UnitPrice.of("0.50", EUR))))
                .toList();
        return List.of(
                setUp(),
                new ImportProducts(new UUID(7, 2), goods),
                new AdjustStock(
                        BEGUN,
                        REGISTER,
                        now,
                        LocalDate.ofInstant(now, ZONE),
                        stock,
                        "first stock",
                        Optional.empty()));
    }

    private static SetUpStore setUp() {
        var settings = new StoreSettings(
                "Laboratory",
                "FR1",
                "1 Quay",
                EUR,
                ZONE,
                Locale.ENGLISH,
                StoreSettings.TaxRounding.PER_LINE,
                Money.of("0.05", EUR),
                Money.of("100000000.00", EUR),
                "",
                "",
                false);
        var mia = new User(MIA.user(), "mia", "Mia", Roles.MANAGER, Locale.ENGLISH, true, true);
        var accounts = new ArrayList<Account>();
        for (var role : Account.Role.values()) {
            accounts.add(new Account(String.valueOf(100 + role.ordinal()), role.name(), Account.Kind.ASSET, role));
        }
        return new SetUpStore(
                new UUID(7, 1),
                settings,
                List.of(new Register(REGISTER, "1", "Front", new Register.Branch(BRANCH, "MAIN", "Main", ""))),
                Roles.templates(key -> key),
                List.of(new SetUpStore.FirstUser(mia, Optional.of("hash"), Optional.empty())),
                TAXES,
                accounts);
    }

    static Product product(int number) {
        return product(new UUID(1, number), "P%04d".formatted(number), number);
    }

    /// A few products nobody has seen before.
    static ImportProducts delivery(int number) {
        return new ImportProducts(
                Ids.next(),
                IntStream.range(0, number)
                        .mapToObj(i -> {
                            var id = Ids.next();
                            return product(id, id.toString(), i);
                        })
                        .toList());
    }

    private static Product product(UUID id, String code, int number) {
        return new Product(
                id,
                code,
                "Product number " + number,
                "",
                Optional.empty(),
                TAXES.get(number % TAXES.size()).key(),
                price(number),
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

    static UnitPrice price(int number) {
        return UnitPrice.of((1 + number % 9) + ".50", EUR);
    }
}
