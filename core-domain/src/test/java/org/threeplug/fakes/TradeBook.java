package org.threeplug.fakes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.threeplug.cart.ParkedCart;
import org.threeplug.cart.ParkedCartBook;
import org.threeplug.catalog.CatalogBook;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.ProductPicture;
import org.threeplug.catalog.variants.Family;
import org.threeplug.identity.ArrivedRight;
import org.threeplug.identity.IdentityBook;
import org.threeplug.identity.Role;
import org.threeplug.identity.Roles;
import org.threeplug.identity.Tries;
import org.threeplug.identity.User;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.payments.CardIntent;
import org.threeplug.payments.CardIntentBook;
import org.threeplug.records.Entry;
import org.threeplug.settings.Branches;
import org.threeplug.settings.PrinterChoice;
import org.threeplug.settings.Register;
import org.threeplug.settings.Registers;
import org.threeplug.settings.SettingGroup;
import org.threeplug.settings.SettingsBook;
import org.threeplug.settings.StoreSettings;
import org.threeplug.tax.TaxClass;
import org.threeplug.tax.TaxClasses;

/// The write sides of the contexts that describe the trade.
final class TradeBook
        implements SettingsBook, CatalogBook, IdentityBook, ParkedCartBook, CardIntentBook {

    private final Rows rows;

    TradeBook(Rows rows) {
        this.rows = rows;
    }

    @Override
    public boolean isSetUp() {
        return rows.settings.isPresent();
    }

    @Override
    public StoreSettings store() {
        return rows.settings.orElseThrow();
    }

    @Override
    public void save(StoreSettings settings) {
        rows.settings = Optional.of(settings);
    }

    @Override
    public Entry group(SettingGroup group) {
        return rows.chosen.getOrDefault(group.key(), group.initial());
    }

    @Override
    public void save(SettingGroup group, Entry chosen) {
        rows.chosen.put(group.key(), chosen);
    }

    @Override
    public void add(Register register) {
        var book = new FakeRecordBook(rows);
        var branch = Branches.entry(register.branch());
        if (book.entry(Branches.TYPE, branch.id()).isEmpty()) {
            book.add(Branches.TYPE, List.of(branch.withEdition(1)));
        }
        book.add(Registers.TYPE, List.of(Registers.entry(register).withEdition(1)));
    }

    @Override
    public void save(Register register) {
        replace(rows.registers, register.id(), register);
    }

    @Override
    public Register register(UUID id) {
        return Optional.ofNullable(rows.registers.get(id)).orElseThrow(SettingsBook::unknownRegister);
    }

    @Override
    public List<Register> sellingFrom(UUID place) {
        return rows.registers.values().stream()
                .filter(register -> register.sellsFrom().equals(place))
                .sorted(Comparator.comparing(Register::code))
                .toList();
    }

    @Override
    public void closeThrough(Optional<LocalDate> last) {
        rows.closedThrough = last;
    }

    @Override
    public Optional<LocalDate> closedThrough() {
        return rows.closedThrough;
    }

    @Override
    public Optional<PrinterChoice> printer(UUID register) {
        return Optional.ofNullable(rows.printers.get(register));
    }

    @Override
    public void save(Register register, PrinterChoice printer) {
        rows.printers.put(register.id(), printer);
    }

    @Override
    public Optional<Product> product(UUID id) {
        return Optional.ofNullable(rows.products.get(id));
    }

    @Override
    public Optional<UUID> byCode(String code) {
        return rows.products.values().stream()
                .filter(product -> product.code().equals(code))
                .map(Product::id)
                .findFirst();
    }

    @Override
    public Optional<UUID> byBarcode(String barcode) {
        return rows.products.values().stream()
                .filter(product -> product.barcodes().stream().anyMatch(each -> each.code().equals(barcode)))
                .map(Product::id)
                .findFirst();
    }

    @Override
    public void add(Product product) {
        put(rows.products, product.id(), product);
    }

    @Override
    public void addAll(List<Product> products) {
        for (var product : products) {
            if (byCode(product.code()).isPresent()) {
                throw new RefusedException("catalog.code-taken", product.code());
            }
            for (var barcode : product.barcodes()) {
                if (byBarcode(barcode.code()).isPresent()) {
                    throw new RefusedException("catalog.barcode-taken", barcode.code());
                }
            }
        }
        products.forEach(this::add);
    }

    @Override
    public void save(Product product) {
        replace(rows.products, product.id(), product);
    }

    @Override
    public Optional<Category> category(UUID id) {
        return Optional.ofNullable(rows.categories.get(id));
    }

    @Override
    public void add(TaxClass tax) {
        new FakeRecordBook(rows).add(TaxClasses.TYPE, List.of(TaxClasses.entry(tax).withEdition(1)));
    }

    @Override
    public Optional<TaxClass> taxClass(String key) {
        return Optional.ofNullable(rows.taxes.get(key));
    }

    @Override
    public void addQuickKey(UUID category, UUID product, int position) {
        rows.quickKeys.add(new Rows.QuickKey(category, product, position));
    }

    @Override
    public Optional<ProductPicture> picture(UUID product) {
        return Optional.ofNullable(rows.pictures.get(product));
    }

    @Override
    public Optional<Family> family(UUID parent) {
        return Optional.ofNullable(rows.families.get(parent));
    }

    @Override
    public void family(Family family) {
        rows.families.put(family.parent(), family);
    }

    @Override
    public Optional<UUID> parentOf(UUID product) {
        return rows.families.values().stream()
                .filter(family -> family.members().stream().anyMatch(one -> one.product().equals(product)))
                .map(Family::parent)
                .findFirst();
    }

    @Override
    public Map<UUID, Object> freeValues(UUID product) {
        return rows.freeValues.getOrDefault(product, Map.of());
    }

    @Override
    public void freeValues(UUID product, Map<UUID, Object> values) {
        if (values.isEmpty()) {
            rows.freeValues.remove(product);
        } else {
            rows.freeValues.put(product, Map.copyOf(values));
        }
    }

    @Override
    public void picture(UUID product, Optional<ProductPicture> picture) {
        picture.ifPresentOrElse(shown -> rows.pictures.put(product, shown), () -> rows.pictures.remove(product));
    }

    @Override
    public List<UUID> quickKeys(UUID category) {
        return rows.quickKeys.stream()
                .filter(key -> key.category().equals(category))
                .sorted(Comparator.comparingInt(Rows.QuickKey::position)
                        .thenComparing(key -> rows.products.get(key.product()).name()))
                .map(Rows.QuickKey::product)
                .toList();
    }

    @Override
    public void arrangeQuickKeys(UUID category, List<UUID> products) {
        var there = rows.quickKeys.stream()
                .filter(key -> key.category().equals(category))
                .map(Rows.QuickKey::product)
                .toList();
        rows.quickKeys.removeIf(key -> key.category().equals(category));
        for (int i = 0; i < products.size(); i++) {
            if (there.contains(products.get(i))) {
                addQuickKey(category, products.get(i), i);
            }
        }
    }

    @Override
    public boolean isErased(UUID user) {
        return rows.erased.containsKey(user);
    }

    @Override
    public void add(Role role) {
        put(rows.roles, role.key(), role);
        know(role);
    }

    @Override
    public void save(Role role) {
        replace(rows.roles, role.key(), role);
        know(role);
    }

    private void know(Role role) {
        role.rights().forEach(right -> rows.knownRights.putIfAbsent(right.key(), Optional.empty()));
    }

    @Override
    public List<Role> roles() {
        return rows.roles.values().stream().sorted(Roles.inOrder()).toList();
    }

    @Override
    public long bearers(String role) {
        return rows.users.values().stream().filter(user -> user.active() && user.role().equals(role)).count();
    }

    @Override
    public Set<String> knownRights() {
        return Set.copyOf(rows.knownRights.keySet());
    }

    @Override
    public void note(ArrivedRight right) {
        put(rows.knownRights, right.right(), Optional.of(right));
    }

    @Override
    public boolean mayWithout(Permission right, String role) {
        return rows.users.values().stream()
                .anyMatch(other -> other.active()
                        && !other.role().equals(role)
                        && role(other.role()).orElseThrow().may(right));
    }

    @Override
    public Optional<Role> role(String key) {
        return Optional.ofNullable(rows.roles.get(key));
    }

    @Override
    public boolean anotherMay(Permission right, UUID user) {
        return rows.users.values().stream()
                .anyMatch(other -> other.active()
                        && !other.id().equals(user)
                        && role(other.role()).orElseThrow().rights().contains(right));
    }

    @Override
    public void add(User user, Optional<String> pinHash, Optional<String> passwordHash) {
        put(rows.users, user.id(), user);
        rows.secrets.put(user.id(), new Rows.Secrets(pinHash, passwordHash));
    }

    @Override
    public Optional<User> user(UUID id) {
        return Optional.ofNullable(rows.users.get(id));
    }

    @Override
    public Optional<UUID> byLogin(String login) {
        return rows.users.values().stream()
                .filter(user -> user.login().equalsIgnoreCase(login))
                .map(User::id)
                .findFirst();
    }

    @Override
    public void save(User user, Optional<String> pinHash, Optional<String> passwordHash) {
        replace(rows.users, user.id(), user);
        rows.secrets.computeIfPresent(
                user.id(),
                (_, old) -> new Rows.Secrets(pinHash.or(old::pin), passwordHash.or(old::password)));
        pinHash.ifPresent(_ -> rows.pinTries.remove(user.id()));
        passwordHash.ifPresent(_ -> rows.passwordTries.remove(user.id()));
    }

    @Override
    public User eraseUser(UUID user, Instant at) {
        var known = rows.users.get(user);
        var erased = new User(user, User.erasedLogin(user), known.name(), known.role(), known.language(), false, false);
        replace(rows.users, user, erased);
        rows.secrets.computeIfPresent(user, (_, _) -> new Rows.Secrets(Optional.empty(), Optional.empty()));
        put(rows.erased, user, at);
        return erased;
    }

    @Override
    public Tries passwordTries(UUID user) {
        return rows.passwordTries.getOrDefault(user, Tries.NONE);
    }

    @Override
    public void passwordTries(UUID user, Tries tries) {
        rows.passwordTries.put(user, tries);
    }

    @Override
    public Tries pinTries(UUID userOrRegister) {
        return rows.pinTries.getOrDefault(userOrRegister, Tries.NONE);
    }

    @Override
    public void pinTries(UUID userOrRegister, Tries tries) {
        rows.pinTries.put(userOrRegister, tries);
    }

    @Override
    public List<ParkedCart> parked(UUID register) {
        return rows.parked.values().stream()
                .filter(row -> row.register().equals(register))
                .map(Rows.Parked::cart)
                .filter(ParkedCart::isWaiting)
                .toList();
    }

    @Override
    public Optional<ParkedCart> cart(UUID id) {
        return Optional.ofNullable(rows.parked.get(id)).map(Rows.Parked::cart);
    }

    @Override
    public void add(UUID register, ParkedCart cart) {
        put(rows.parked, cart.id(), new Rows.Parked(register, cart));
    }

    @Override
    public void recall(UUID id) {
        var row = Optional.ofNullable(rows.parked.get(id)).orElseThrow();
        rows.parked.values().removeIf(
                other -> other.register().equals(row.register()) && !other.cart().isWaiting());
        var cart = row.cart();
        rows.parked.put(id, new Rows.Parked(row.register(), new ParkedCart(
                cart.id(), ParkedCart.RECALLED, cart.label(), cart.parkedBy(), cart.parkedAt(), cart.total(), cart.cart())));
    }

    @Override
    public void remove(UUID id) {
        rows.parked.remove(id);
    }

    @Override
    public UUID parkedAt(UUID cart) {
        return rows.parked.get(cart).register();
    }

    @Override
    public List<ParkedCart> parkedFor(UUID customer) {
        return rows.parked.values().stream()
                .map(Rows.Parked::cart)
                .filter(parked -> parked.cart().customer().filter(buyer -> buyer.id().equals(customer)).isPresent())
                .toList();
    }

    @Override
    public boolean isAnyUnresolved() {
        return rows.intents.values().stream().anyMatch(TradeBook::isUnresolved);
    }

    @Override
    public int unresolved(UUID register) {
        return Math.toIntExact(rows.intents.values().stream()
                .filter(intent -> intent.register().equals(register) && isUnresolved(intent))
                .count());
    }

    private static boolean isUnresolved(CardIntent intent) {
        return intent.state() == CardIntent.State.OPEN || intent.state() == CardIntent.State.APPROVED;
    }

    @Override
    public Optional<CardIntent> intent(UUID id) {
        return Optional.ofNullable(rows.intents.get(id));
    }

    @Override
    public void add(CardIntent intent) {
        put(rows.intents, intent.id(), intent);
    }

    @Override
    public void move(UUID id, CardIntent.State state) {
        var old = intent(id).orElseThrow();
        rows.intents.put(
                id, new CardIntent(id, old.register(), old.sale(), old.amount(), state, old.openedAt()));
    }

    static <K, V> void put(Map<K, V> rows, K key, V row) {
        if (rows.putIfAbsent(key, row) != null) {
            throw new IllegalStateException("There is a row already: " + key);
        }
    }

    static <K, V> void replace(Map<K, V> rows, K key, V row) {
        if (rows.replace(key, row) == null) {
            throw new IllegalStateException("There is no such row: " + key);
        }
    }
}
