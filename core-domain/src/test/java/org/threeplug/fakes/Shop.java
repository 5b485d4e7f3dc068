package org.threeplug.fakes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.cash.OpenShift;
import org.threeplug.cash.Shift;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.SaveProduct;
import org.threeplug.clock.NoteClockJump;
import org.threeplug.documents.Document;
import org.threeplug.documents.Posted;
import org.threeplug.identity.Roles;
import org.threeplug.identity.SaveUser;
import org.threeplug.identity.User;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Origin;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.ledger.Account;
import org.threeplug.payments.ResolveCardIntent;
import org.threeplug.payments.Tender;
import org.threeplug.pricing.CashRounding;
import org.threeplug.pricing.Pricing;
import org.threeplug.sales.OpenCardIntent;
import org.threeplug.sales.PostSale;
import org.threeplug.settings.Register;
import org.threeplug.settings.StoreSettings;
import org.threeplug.setup.DefaultAccounts;
import org.threeplug.setup.SetUpStore;
import org.threeplug.stock.AdjustStock;
import org.threeplug.tax.TaxClass;

/// A small shop that is set up and staffed: two tills, a cashier, a supervisor and a manager, three tax rates. Tests sell in it
/// through the gate.
public final class Shop {

    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    public static final TaxClass STANDARD = new TaxClass("A", "Standard", Percent.of("20"), "A");
    public static final TaxClass REDUCED = new TaxClass("B", "Reduced", Percent.of("5.5"), "B");
    public static final TaxClass EXEMPT = new TaxClass("C", "Exempt", Percent.ZERO, "C");

    public final FakeBooks books = new FakeBooks();
    private Instant now = NOON;
    public final FakeGate gate = new FakeGate(books, () -> now());
    public final FakeIdentity identity = new FakeIdentity(books);
    public final FakeKeys keys = new FakeKeys(books, gate, identity);
    public final FakeDesk desk = new FakeDesk(books, identity, () -> now());
    public final Currency currency;
    public final UUID register = Ids.next();
    public final UUID secondRegister = Ids.next();
    public final UUID branch = Ids.next();
    public final Origin origin = new Origin(new UUID(7, 7), branch, register, "till");
    public final Actor system = identity.system(origin);
    public final Actor cashier;
    public final Actor supervisor;
    public final Actor manager;

    /// Tax per line, no cash rounding.
    public Shop(String currency) {
        this(Currency.getInstance(currency), StoreSettings.TaxRounding.PER_LINE, 0);
    }

    /// @param cashStep in minor units; 0 for none
    public Shop(Currency currency, StoreSettings.TaxRounding rounding, long cashStep) {
        this.currency = currency;
        var settings = new StoreSettings(
                "Corner Shop",
                "GB 123",
                "1 High Street",
                currency,
                ZoneId.of("Europe/London"),
                Locale.ENGLISH,
                rounding,
                new Money(cashStep, currency),
                new Money(200, currency),
                "Welcome",
                "Thank you",
                false);
        var where = new Register.Branch(branch, "B1", "High Street", "1 High Street");
        var users = List.of(
                user("ann", "Ann", Roles.CASHIER), user("sam", "Sam", Roles.SUPERVISOR), user("mo", "Mo", Roles.MANAGER));
        gate.submit(
                        new SetUpStore(
                                Ids.next(),
                                settings,
                                List.of(
                                        new Register(register, "1", "Front till", where),
                                        new Register(secondRegister, "2", "Back till", where)),
                                Roles.templates(key -> key),
                                users,
                                List.of(STANDARD, REDUCED, EXEMPT),
                                DefaultAccounts.chart(Account.Role::name)),
                        system)
                .orThrow();
        cashier = identity.actor(users.get(0).user(), origin);
        supervisor = identity.actor(users.get(1).user(), origin);
        manager = identity.actor(users.get(2).user(), origin);
    }

    /// The PIN of everybody is 1234.
    private static SetUpStore.FirstUser user(String login, String name, String role) {
        return new SetUpStore.FirstUser(
                new User(Ids.next(), login, name, role, Locale.ENGLISH, true, true), Optional.of("1234"), Optional.empty());
    }

    /// Gives somebody a PIN of their own.
    public void pin(Actor person, String pin) {
        var user = identity.users().stream()
                .filter(each -> each.id().equals(person.user()))
                .findFirst()
                .orElseThrow();
        gate.submit(
                        new SaveUser(Ids.next(), user, Optional.of(pin), Optional.empty(), Optional.of(user)), system)
                .orThrow();
    }

    public Money money(String amount) {
        return Money.of(amount, currency);
    }

    /// It is so late by now.
    public void goes(Instant to) {
        now = to;
    }

    public Instant now() {
        return now;
    }

    /// The computer's clock goes from noon to another time.
    public void clockJumps(Instant to) {
        gate.submit(new NoteClockJump(Ids.next(), NOON, to), system).orThrow();
    }

    /// The same person at another register.
    public Actor at(Actor who, UUID other) {
        return identity.at(who, new Origin(origin.node(), branch, other, "till"));
    }

    /// Gives a command behind which somebody stands with their word, as screens do it.
    public <R> Outcome<R> approved(Command<R> command, Actor actor, String reason, Actor approver) {
        return identity.withWords(gate, command, actor, reason, approver);
    }

    public Shift openShift(String openingFloat) {
        return gate.submit(new OpenShift(Ids.next(), register, TODAY, NOON, money(openingFloat)), cashier)
                .orThrow();
    }

    /// Adds a product, priced with tax included, that is kept in stock.
    public Product product(String code, String price, TaxClass tax) {
        return product(code, UnitPrice.of(price, currency), tax, true, true);
    }

    public Product product(String code, UnitPrice price, TaxClass tax, boolean priceIncludesTax, boolean stocked) {
        var product = new Product(
                Ids.next(),
                code,
                "Name of " + code,
                "",
                Optional.empty(),
                tax.key(),
                price,
                priceIncludesTax,
                "pc",
                4,
                stocked,
                false,
                true,
                List.of(),
                List.of(),
                0);
        return gate.submit(new SaveProduct(Ids.next(), product, true), manager).orThrow();
    }

    /// Puts goods into stock at a cost.
    public Document.Head stock(Product product, String quantity, String unitCost) {
        var line = new AdjustStock.Line(
                product.id(), Quantity.of(quantity), Optional.of(UnitPrice.of(unitCost, currency)));
        return gate.submit(
                        new AdjustStock(
                                Ids.next(), register, NOON, TODAY, List.of(line), "first stock", Optional.empty()),
                        manager)
                .orThrow();
    }

    public Cart cart(CartLine... lines) {
        return Cart.empty(Ids.next(), currency).withLines(List.of(lines));
    }

    public CartLine line(Product product, String quantity) {
        var sellable = books.catalog().sellable(product.id()).orElseThrow();
        return CartLine.of(sellable, Quantity.of(quantity), sellable.price());
    }

    public PostSale sale(Cart cart, Tender... tenders) {
        return new PostSale(cart.id(), register, NOON, cart, List.of(tenders), Optional.empty());
    }

    public Tender cash(String amount) {
        return Tender.exact(Tender.Kind.CASH, money(amount));
    }

    /// Sells for exact cash.
    public Posted sell(Cart cart) {
        var settings = books.settings().store().orElseThrow();
        var total = Pricing.price(cart, settings.taxRounding()).total();
        var tender = Tender.exact(Tender.Kind.CASH, CashRounding.rounded(total, settings.cashRounding()));
        return gate.submit(sale(cart, tender), cashier).orThrow();
    }

    public OpenCardIntent intent(Cart cart, Money amount) {
        return new OpenCardIntent(Ids.next(), register, cart, List.of(), amount, NOON);
    }

    /// Writes a card intent and has it approved.
    public Tender card(Cart cart, Money amount) {
        var intent = approved(intent(cart, amount), cashier, "by card", manager).orThrow();
        gate.submit(new ResolveCardIntent(Ids.next(), intent.id(), true), cashier).orThrow();
        return Tender.card(amount, intent.id().toString());
    }
}
