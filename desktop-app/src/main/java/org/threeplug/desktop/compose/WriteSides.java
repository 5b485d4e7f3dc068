package org.threeplug.desktop.compose;

import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.threeplug.backup.BackupBook;
import org.threeplug.catalog.CatalogBook;
import org.threeplug.customers.CustomerBook;
import org.threeplug.identity.IdentityBook;
import org.threeplug.persistence.TradePorts;
import org.threeplug.persistence.backup.StoredBackupBook;
import org.threeplug.persistence.catalog.StoredCatalogBook;
import org.threeplug.persistence.customers.StoredCustomerBook;
import org.threeplug.persistence.gate.Rows;
import org.threeplug.persistence.identity.StoredIdentityBook;
import org.threeplug.persistence.settings.StoredSettingsBook;
import org.threeplug.settings.Settings;
import org.threeplug.settings.SettingsBook;

/// The write side of each context. They are named before the store is open and ask for its currency only afterwards.
final class WriteSides {

    private final AtomicReference<Settings> settings = new AtomicReference<>();

    Map<Class<?>, Function<Rows, ?>> all() {
        var ports = new HashMap<Class<?>, Function<Rows, ?>>();
        ports.put(SettingsBook.class, StoredSettingsBook::new);
        ports.put(IdentityBook.class, StoredIdentityBook::new);
        ports.put(CatalogBook.class, StoredCatalogBook::new);
        ports.put(CustomerBook.class, StoredCustomerBook::new);
        ports.put(BackupBook.class, StoredBackupBook::new);
        TradePorts.register(ports, this::currency);
        return ports;
    }

    void currencyFrom(Settings open) {
        settings.set(open);
    }

    private Currency currency() {
        return settings.get().store().orElseThrow().currency();
    }
}
