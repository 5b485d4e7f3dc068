package org.threeplug.operations.journal;

import com.google.inject.Inject;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.Product;
import org.threeplug.customers.Customer;
import org.threeplug.customers.Customers;
import org.threeplug.identity.Identity;
import org.threeplug.identity.User;
import org.threeplug.settings.Settings;
import org.threeplug.settings.StoreSettings;

/// What things are called that a record names by their keys: as they are called today, since a record holds no more than what
/// it changed. Asked away from the screen.
final class JournalNames {

    private final Catalog catalog;
    private final Customers customers;
    private final Identity identity;
    private final Settings settings;

    @Inject
    JournalNames(Catalog catalog, Customers customers, Identity identity, Settings settings) {
        this.catalog = catalog;
        this.customers = customers;
        this.identity = identity;
        this.settings = settings;
    }

    Currency currency() {
        return settings.store().map(StoreSettings::currency).orElse(Currency.getInstance("XXX"));
    }

    /// The key itself for what is not there any more.
    String of(String table, String key) {
        return id(key).flatMap(id -> switch (table) {
                    case "product" -> catalog.product(id).map(Product::name);
                    case "category" ->
                        catalog.categories().stream().filter(one -> one.id().equals(id)).map(Category::name).findFirst();
                    case "customer" -> customers.customer(id).map(Customer::name);
                    case "app_user" ->
                        identity.users().stream().filter(one -> one.id().equals(id)).map(User::name).findFirst();
                    default -> Optional.empty();
                })
                .orElse(key);
    }

    private static Optional<UUID> id(String key) {
        try {
            return Optional.of(UUID.fromString(key));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
