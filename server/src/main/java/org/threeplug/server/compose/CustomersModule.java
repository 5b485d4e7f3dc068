package org.threeplug.server.compose;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Currency;
import java.util.function.Supplier;
import org.threeplug.cart.CartDraft;
import org.threeplug.customers.CustomerDossiers;
import org.threeplug.customers.CustomerFiles;
import org.threeplug.customers.Customers;
import org.threeplug.customers.importing.CustomerImporter;
import org.threeplug.devices.printing.SpooledDesk;
import org.threeplug.journal.JournalView;
import org.threeplug.journal.PersonTraces;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Events;
import org.threeplug.persistence.customers.StoredCustomerDossiers;
import org.threeplug.persistence.customers.StoredCustomers;
import org.threeplug.persistence.customers.importing.CustomerImport;
import org.threeplug.persistence.customers.importing.CustomerSheets;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.journal.StoredPersonTraces;
import org.threeplug.persistence.sheets.ColumnMemory;
import org.threeplug.server.customers.ErasedTraces;
import org.threeplug.server.customers.ExportFolder;
import org.threeplug.settings.Settings;

/// The customer directory, and what is held about a customer.
final class CustomersModule extends AbstractModule {

    private final Path root;

    CustomersModule(Path root) {
        this.root = root;
    }

    @Provides
    @Singleton
    Customers customers(Store store) {
        return new StoredCustomers(store.readers());
    }

    @Provides
    @Singleton
    CustomerImporter importer(Store store, Customers customers, CommandGate gate) {
        return new CustomerSheets(new CustomerImport(store::reads, customers, gate), new ColumnMemory(root));
    }

    @Provides
    @Singleton
    PersonTraces personTraces(Store store, JournalView view) {
        return new StoredPersonTraces(store.journal(), store.personKeys(), view);
    }

    @Provides
    @Singleton
    CustomerDossiers dossiers(
            Store store,
            Customers customers,
            PersonTraces traces,
            Supplier<Currency> currency,
            InstantSource clock) {
        return new StoredCustomerDossiers(store::reads, customers, traces, currency, clock);
    }

    @Provides
    @Singleton
    ExportFolder exports(Settings settings) {
        return new ExportFolder(root.resolve("exports"), settings);
    }

    /// What a crash kept from being forgotten is forgotten now.
    @Provides
    @Singleton
    ErasedTraces traces(
            ExportFolder exports,
            SpooledDesk papers,
            CartDraft carts,
            Settings settings,
            Customers customers,
            Events events) {
        var traces = new ErasedTraces(exports, papers, carts, settings);
        customers.erased().forEach(traces::forget);
        events.listen(traces::hear);
        return traces;
    }

    @Provides
    @Singleton
    CustomerFiles files(ExportFolder folder) {
        return folder;
    }
}
