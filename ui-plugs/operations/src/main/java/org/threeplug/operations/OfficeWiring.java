package org.threeplug.operations;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.name.Named;
import java.util.List;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kit.Submission;
import org.threeplug.kit.pattern.ListExports;
import org.threeplug.operations.backup.BackupWiring;
import org.threeplug.operations.cash.CashWiring;
import org.threeplug.operations.catalog.CatalogWiring;
import org.threeplug.operations.customers.CustomersWiring;
import org.threeplug.operations.documents.DocumentsWiring;
import org.threeplug.operations.finding.FindingWiring;
import org.threeplug.operations.identity.IdentityWiring;
import org.threeplug.operations.journal.JournalWiring;
import org.threeplug.operations.ledger.LedgerWiring;
import org.threeplug.operations.office.Approval;
import org.threeplug.operations.office.Asks;
import org.threeplug.operations.office.Bulk;
import org.threeplug.operations.office.Office;
import org.threeplug.operations.office.OfficeExports;
import org.threeplug.operations.office.RowHistory;
import org.threeplug.operations.office.Surface;
import org.threeplug.operations.records.KindWords;
import org.threeplug.operations.plugs.PlugsWiring;
import org.threeplug.operations.records.RecordsWiring;
import org.threeplug.operations.reports.ReportsWiring;
import org.threeplug.operations.settings.SettingsWiring;
import org.threeplug.operations.stock.StockWiring;
import org.threeplug.operations.today.TodayWiring;
import org.threeplug.words.Formats;
import org.threeplug.words.Texts;

/// Wires the office screens, one module for each context. From the host it needs the ports, the gate, and for each
/// session an `Actor`, `Formats`, `Work`, `Panels`, `Notices`, `ListMemory`, `SavePlace` and an `InstantSource`. Models and pages are made anew for
/// whoever asks for one.
public final class OfficeWiring extends AbstractModule {

    @Override
    protected void configure() {
        List.of(Office.class, Asks.class, Surface.class, Approval.class, Bulk.class, RowHistory.class).forEach(this::bind);
        bind(OfficeExports.class);
        bind(ListExports.class).to(OfficeExports.class);
        install(new CatalogWiring());
        install(new StockWiring());
        install(new CashWiring());
        install(new DocumentsWiring());
        install(new JournalWiring());
        install(new LedgerWiring());
        install(new CustomersWiring());
        install(new BackupWiring());
        install(new SettingsWiring());
        install(new IdentityWiring());
        install(new FindingWiring());
        install(new RecordsWiring());
        install(new PlugsWiring());
        install(new ReportsWiring());
        install(new TodayWiring());
    }

    /// One for all models: whoever asks again may stand in another form by then.
    @Provides
    @Singleton
    Submission submission(CommandGate gate) {
        return new Submission(gate);
    }

    @Provides
    @Singleton
    @Named(Surface.TEXTS)
    Texts texts(Formats formats) {
        return KindWords.into(Texts.of(Surface.BUNDLE, formats, OfficeWiring.class.getClassLoader()));
    }
}
