package org.threeplug.server.compose;

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
import org.threeplug.devices.paper.FontLetters;
import org.threeplug.devices.printing.LetterWatch;
import org.threeplug.devices.printing.LocalPrinters;
import org.threeplug.devices.printing.PrintSpool;
import org.threeplug.devices.printing.Printers;
import org.threeplug.devices.printing.SpooledDesk;
import org.threeplug.devices.printing.SpooledPrinterDesk;
import org.threeplug.devices.printing.SpooledPrinterDesk.ChosenPrinter;
import org.threeplug.identity.Identity;
import org.threeplug.kernel.Events;
import org.threeplug.kernel.RefusedException;
import org.threeplug.receipts.PaperLetters;
import org.threeplug.receipts.PrinterDesk;
import org.threeplug.receipts.ReceiptDesk;
import org.threeplug.receipts.ReportDesk;
import org.threeplug.sales.SalesHistory;
import org.threeplug.settings.PrinterChoice;
import org.threeplug.settings.Settings;

/// Paper. The register's setting names the printer; for scripts `-Dpos.printer=host:port` names one and wins. Without a
/// printer papers become files in the store's `papers` folder.
final class ReceiptsModule extends AbstractModule {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptsModule.class);

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
        bind(PaperLetters.class).toInstance(new FontLetters());
    }

    @Provides
    @Singleton
    LocalPrinters local() {
        return LocalPrinters.ofThisSystem();
    }

    @Provides
    @Singleton
    Printers printers(LocalPrinters local) {
        return new Printers(root.resolve("papers"), local.queues());
    }

    @Provides
    @Singleton
    ChosenPrinter chosen(Settings settings) {
        return byOption(System.getProperty("pos.printer", ""))
                .map(fixed -> new ChosenPrinter(() -> fixed, true))
                .orElseGet(() -> new ChosenPrinter(() -> ofRegister(settings), false));
    }

    private static PrinterChoice ofRegister(Settings settings) {
        return settings.here()
                .flatMap(register -> settings.printer(register.id()))
                .orElse(PrinterChoice.NONE);
    }

    @Provides
    @Singleton
    SpooledDesk desk(
            PrintSpool spool,
            ChosenPrinter chosen,
            Settings settings,
            SalesHistory history,
            Catalog catalog,
            Customers customers) {
        return closing.later(new SpooledDesk(
                root.resolve("papers"),
                spool,
                chosen.choice(),
                () -> settings.here().orElseThrow().id(),
                settings,
                history,
                catalog,
                customers));
    }

    @Provides
    @Singleton
    PrintSpool spool(Printers printers, ChosenPrinter chosen, Events events, Clock clock) {
        var spool = new PrintSpool(root.resolve("spool"), printers.following(chosen.choice()), clock);
        // Whoever chose another printer sees at once whether it is there; the settings have heard of it before.
        var deaf = events.listen(event -> {
            if (event.kind().equals("settings.printer")) {
                spool.check();
            }
        });
        closing.later((AutoCloseable) deaf::run);
        return spool;
    }

    @Provides
    @Singleton
    PrinterDesk printer(
            PrintSpool spool,
            Printers printers,
            ChosenPrinter chosen,
            LocalPrinters local,
            Settings settings,
            LetterWatch letters,
            Clock clock) {
        return new SpooledPrinterDesk(spool, printers, chosen, local, settings, letters, clock);
    }

    @Provides
    @Singleton
    LetterWatch letters(
            Settings settings,
            Catalog catalog,
            Customers customers,
            Identity identity,
            PaperLetters letters,
            PrintSpool spool,
            Events events) {
        return closing.later(new LetterWatch(
                new LetterWatch.Books(settings, catalog, customers, identity), letters, spool, events));
    }

    /// A slip of the pen in an option does not keep the till shut: it is as if it were not there.
    static Optional<PrinterChoice> byOption(String address) {
        if (address.isBlank()) {
            return Optional.empty();
        }
        var choice = new PrinterChoice(
                PrinterChoice.Way.NETWORK, address.strip(), PrinterChoice.PaperWidth.MM_80, PrinterChoice.Drawer.PIN_2);
        try {
            choice.check();
            return Optional.of(choice);
        } catch (RefusedException e) {
            LOG.error("The printer “{}” is not HOST or HOST:PORT; the setting counts until it is mended", address, e);
            return Optional.empty();
        }
    }
}
