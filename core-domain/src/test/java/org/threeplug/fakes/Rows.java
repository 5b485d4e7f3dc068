package org.threeplug.fakes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.threeplug.cart.Cart;
import org.threeplug.cart.ParkedCart;
import org.threeplug.cash.Shift;
import org.threeplug.cash.ShiftReport;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.ProductPicture;
import org.threeplug.catalog.Sellable;
import org.threeplug.catalog.variants.Family;
import org.threeplug.clock.ClockJump;
import org.threeplug.clock.ClockRules;
import org.threeplug.customers.Customer;
import org.threeplug.documents.Document;
import org.threeplug.identity.ArrivedRight;
import org.threeplug.identity.Role;
import org.threeplug.identity.Tries;
import org.threeplug.identity.User;
import org.threeplug.identity.keys.ApiKey;
import org.threeplug.journal.JournalEntry;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.ledger.Account;
import org.threeplug.ledger.Entry;
import org.threeplug.merging.PartyRole;
import org.threeplug.payments.CardIntent;
import org.threeplug.sales.Returns;
import org.threeplug.settings.PrinterChoice;
import org.threeplug.settings.Register;
import org.threeplug.settings.StoreSettings;
import org.threeplug.stock.Balance;
import org.threeplug.stock.Movement;
import org.threeplug.tax.TaxClass;

/// Everything the books hold, copied before each command so that a refused one leaves no trace.
final class Rows {

    record Secrets(Optional<String> pin, Optional<String> password) {}

    record QuickKey(UUID category, UUID product, int position) {}

    record Shelf(UUID product, UUID location) {}

    record Returned(UUID document, int line, UUID origin, int originLine, Quantity quantity) {}

    record Parked(UUID register, ParkedCart cart) {}

    record Done(String command, long sequence, UUID actor, String fingerprint) {}

    Optional<StoreSettings> settings = Optional.empty();
    Optional<LocalDate> closedThrough = Optional.empty();
    Optional<ClockJump> jump = Optional.empty();
    ClockRules clockRules = ClockRules.DEFAULT;
    final Map<UUID, Register> registers = new LinkedHashMap<>();
    final Map<UUID, PrinterChoice> printers = new HashMap<>();
    final Map<String, org.threeplug.records.Entry> chosen = new HashMap<>();
    final Map<String, Role> roles = new LinkedHashMap<>();
    final Map<String, Optional<ArrivedRight>> knownRights = new LinkedHashMap<>();
    final Set<String> plugsOff = new LinkedHashSet<>();
    final Map<UUID, User> users = new LinkedHashMap<>();
    final Map<UUID, Secrets> secrets = new HashMap<>();
    final Map<UUID, List<String>> homeTiles = new LinkedHashMap<>();
    final Map<UUID, ApiKey> apiKeys = new LinkedHashMap<>();
    final Map<UUID, String> apiKeyHashes = new HashMap<>();
    final Map<UUID, Tries> passwordTries = new HashMap<>();
    final Map<UUID, Tries> pinTries = new HashMap<>();
    final Map<String, TaxClass> taxes = new LinkedHashMap<>();
    final Map<UUID, Category> categories = new LinkedHashMap<>();
    final Map<UUID, Product> products = new LinkedHashMap<>();
    final List<QuickKey> quickKeys = new ArrayList<>();
    final Map<UUID, ProductPicture> pictures = new HashMap<>();
    final Map<UUID, Map<UUID, Object>> freeValues = new HashMap<>();
    final Map<UUID, Family> families = new LinkedHashMap<>();
    final Map<UUID, Customer> customers = new LinkedHashMap<>();
    final Map<UUID, UUID> groups = new LinkedHashMap<>();
    final Map<UUID, Instant> erased = new LinkedHashMap<>();
    final Map<UUID, Shift> shifts = new LinkedHashMap<>();
    final Map<UUID, ShiftReport> reports = new LinkedHashMap<>();
    final Map<UUID, Document> documents = new LinkedHashMap<>();
    final Map<String, Long> numbers = new HashMap<>();
    final List<Movement> movements = new ArrayList<>();
    final Map<Shelf, Balance> balances = new LinkedHashMap<>();
    final Map<String, Account> accounts = new LinkedHashMap<>();
    final Map<UUID, Entry> entries = new LinkedHashMap<>();
    final Map<UUID, List<Cart.Voided>> voided = new LinkedHashMap<>();
    final List<Returned> returned = new ArrayList<>();
    final Map<UUID, Integer> copies = new HashMap<>();
    final Map<UUID, CardIntent> intents = new LinkedHashMap<>();
    final Map<UUID, Parked> parked = new LinkedHashMap<>();
    final Map<UUID, Done> done = new HashMap<>();

    /// Records of declared kinds, by the kind.
    final Map<String, Map<UUID, org.threeplug.records.Entry>> directories = new HashMap<>();
    /// The ids that lines ever bore, by the keys of their sub-declarations.
    final Map<String, Set<UUID>> lines = new HashMap<>();
    /// The party and the role of each record that was joined.
    final Map<UUID, Map.Entry<UUID, PartyRole>> parties = new LinkedHashMap<>();
    /// The people whom lines of a record ever told of.
    final Map<UUID, Set<UUID>> linesOf = new HashMap<>();
    final Map<String, Long> series = new HashMap<>();
    final List<JournalEntry> journal = new ArrayList<>();

    /// By the number of the record, whatever its events told of.
    final Map<Long, List<String>> subjects = new HashMap<>();

    Rows copy() {
        var copy = new Rows();
        copy.settings = settings;
        copy.closedThrough = closedThrough;
        copy.jump = jump;
        copy.clockRules = clockRules;
        copy.registers.putAll(registers);
        copy.printers.putAll(printers);
        copy.chosen.putAll(chosen);
        copy.roles.putAll(roles);
        copy.knownRights.putAll(knownRights);
        copy.plugsOff.addAll(plugsOff);
        copy.users.putAll(users);
        copy.secrets.putAll(secrets);
        copy.homeTiles.putAll(homeTiles);
        copy.apiKeys.putAll(apiKeys);
        copy.apiKeyHashes.putAll(apiKeyHashes);
        copy.passwordTries.putAll(passwordTries);
        copy.pinTries.putAll(pinTries);
        copy.taxes.putAll(taxes);
        copy.categories.putAll(categories);
        copy.products.putAll(products);
        copy.quickKeys.addAll(quickKeys);
        copy.pictures.putAll(pictures);
        copy.freeValues.putAll(freeValues);
        copy.families.putAll(families);
        copy.customers.putAll(customers);
        copy.groups.putAll(groups);
        copy.erased.putAll(erased);
        copy.shifts.putAll(shifts);
        copy.reports.putAll(reports);
        copy.documents.putAll(documents);
        copy.numbers.putAll(numbers);
        copy.movements.addAll(movements);
        copy.balances.putAll(balances);
        copy.accounts.putAll(accounts);
        copy.entries.putAll(entries);
        copy.voided.putAll(voided);
        copy.returned.addAll(returned);
        copy.copies.putAll(copies);
        copy.intents.putAll(intents);
        copy.parked.putAll(parked);
        copy.done.putAll(done);
        copy.parties.putAll(parties);
        linesOf.forEach((record, ids) -> copy.linesOf.put(record, new HashSet<>(ids)));
        lines.forEach((key, ids) -> copy.lines.put(key, new HashSet<>(ids)));
        directories.forEach((kind, held) -> copy.directories.put(kind, new LinkedHashMap<>(held)));
        copy.series.putAll(series);
        copy.journal.addAll(journal);
        copy.subjects.putAll(subjects);
        return copy;
    }

    Currency currency() {
        return settings.orElseThrow().currency();
    }

    /// Also of a product that was taken off sale.
    Optional<Sellable> sellable(UUID id, String unit) {
        var product = Optional.ofNullable(products.get(id));
        if (product.isEmpty()) {
            return Optional.empty();
        }
        var found = product.get();
        if (unit.isEmpty() || unit.equals(found.unit())) {
            return Optional.of(sellable(found, found.unit(), Quantity.ONE, found.price()));
        }
        return found.units().stream()
                .filter(each -> each.name().equals(unit))
                .map(each -> sellable(
                        found, each.name(), each.factor(), each.price().orElseGet(() -> found.price().ofPack(each.factor()))))
                .findFirst();
    }

    private Sellable sellable(Product product, String unit, Quantity factor, UnitPrice price) {
        return new Sellable(
                product.id(),
                product.code(),
                product.name(),
                unit,
                factor,
                price,
                product.priceIncludesTax(),
                taxes.get(product.taxKey()),
                product.quantityDecimals(),
                product.stocked(),
                product.openPrice());
    }

    Balance balance(UUID product, UUID location) {
        return balances.getOrDefault(
                new Shelf(product, location),
                new Balance(Quantity.ZERO, Money.zero(currency()), UnitPrice.zero(currency())));
    }

    Quantity returned(UUID document, int line) {
        var sum = Quantity.ZERO;
        for (var row : returned) {
            if (row.origin().equals(document) && row.originLine() == line) {
                sum = sum.plus(row.quantity());
            }
        }
        return sum;
    }

    Money leftToGiveBack(UUID sale) {
        var back = new LinkedHashMap<Document, Set<Integer>>();
        for (var row : returned) {
            if (row.origin().equals(sale)) {
                back.computeIfAbsent(documents.get(row.document()), _ -> new LinkedHashSet<>()).add(row.line());
            }
        }
        return Returns.leftToGiveBack(documents.get(sale), back);
    }
}
