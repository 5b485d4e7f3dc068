package org.threeplug.desktop.compose;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.catalog.Catalog;
import org.threeplug.customers.Customers;
import org.threeplug.devices.printing.FolderPrinter;
import org.threeplug.devices.printing.NetworkPrinter;
import org.threeplug.devices.printing.PrintSpool;
import org.threeplug.devices.printing.Printer;
import org.threeplug.devices.printing.SpooledDesk;
import org.threeplug.receipts.ReceiptDesk;
import org.threeplug.receipts.ReportDesk;
import org.threeplug.sales.SalesHistory;
import org.threeplug.settings.Settings;

/// Paper. Without a printer it becomes files in the store's `papers` folder; `-Dpos.printer=host:port` names one.
final class ReceiptsModule extends AbstractModule {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptsModule.class);
    private static final int PORT = 9100;

    private final Path root;
    private final Closing closing;

    ReceiptsModule(Path root, Closing closing) {
        this.root = root;
        this.closing = closing;
    }

    @Override
    protected void configure() {
        bind(ReceiptDesk.class).to(SpooledDesk.class);
        bind(ReportDesk.class).to(SpooledDesk.class);
    }

    @Provides
    @Singleton
    SpooledDesk desk(
            PrintSpool spool, Settings settings, SalesHistory history, Catalog catalog, Customers customers) {
        return closing.later(
                new SpooledDesk(root.resolve("papers"), spool, settings, history, catalog, customers));
    }

    @Provides
    @Singleton
    PrintSpool spool(Clock clock) {
        return new PrintSpool(root.resolve("spool"), printer(System.getProperty("pos.printer", "")), clock);
    }

    private Printer printer(String address) {
        return networkPrinter(address).orElseGet(() -> new FolderPrinter(root.resolve("papers")));
    }

    /// A slip of the pen in an option does not keep the till shut: without a printer it knows, it writes files.
    static Optional<Printer> networkPrinter(String address) {
        var parts = address.strip().split(":", 2);
        if (parts[0].isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new NetworkPrinter(parts[0], parts.length == 2 ? Integer.parseInt(parts[1]) : PORT));
        } catch (IllegalArgumentException e) {
            LOG.error("The printer “{}” is not HOST or HOST:PORT; receipts become files until it is mended", address, e);
            return Optional.empty();
        }
    }
}
