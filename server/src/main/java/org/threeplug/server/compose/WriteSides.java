package org.threeplug.server.compose;

import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.threeplug.backup.BackupBook;
import org.threeplug.identity.DeclaredRights;
import org.threeplug.persistence.MasterPorts;
import org.threeplug.persistence.TradePorts;
import org.threeplug.persistence.backup.StoredBackupBook;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.plug.PlugShelf;
import org.threeplug.sales.WaysToPay;
import org.threeplug.server.plugs.PlugHost;
import org.threeplug.settings.Settings;

/// The write side of each context. They are named before the store is open and ask for its currency only afterwards.
final class WriteSides {

    private final PlugHost plugs;
    private final AtomicReference<Settings> settings = new AtomicReference<>();

    /// @param plugs asked when a command meets what only they know
    WriteSides(PlugHost plugs) {
        this.plugs = plugs;
    }

    Map<Class<?>, Function<Rows, ?>> all() {
        var ports = new HashMap<Class<?>, Function<Rows, ?>>();
        MasterPorts.register(ports);
        ports.put(BackupBook.class, StoredBackupBook::new);
        TradePorts.register(ports, this::currency);
        ports.put(WaysToPay.class, _ -> (WaysToPay) plugs::accountOf);
        ports.put(DeclaredRights.class, _ -> (DeclaredRights) plugs::declaredRights);
        ports.put(PlugShelf.class, _ -> plugs);
        return ports;
    }

    void currencyFrom(Settings open) {
        settings.set(open);
    }

    private Currency currency() {
        return settings.get().store().orElseThrow().currency();
    }
}
