package org.threeplug.operations;

import com.google.inject.AbstractModule;
import org.threeplug.office.OfficeWiring;
import org.threeplug.operations.cash.CashWiring;
import org.threeplug.operations.catalog.CatalogWiring;
import org.threeplug.operations.customers.CustomersWiring;
import org.threeplug.operations.documents.DocumentsWiring;
import org.threeplug.operations.finding.FindingWiring;
import org.threeplug.operations.journal.JournalWiring;
import org.threeplug.operations.ledger.LedgerWiring;
import org.threeplug.operations.parties.PartiesWiring;
import org.threeplug.operations.reports.ReportsWiring;
import org.threeplug.operations.stock.StockWiring;
import org.threeplug.operations.today.TodayWiring;

/// Wires the office screens of a day of trade, one module for each context.
public final class OperationsWiring extends AbstractModule {

    @Override
    protected void configure() {
        install(new OfficeWiring(OperationsFeatures.PAGES, OperationsWiring.class.getClassLoader()));
        install(new CatalogWiring());
        install(new StockWiring());
        install(new CashWiring());
        install(new DocumentsWiring());
        install(new JournalWiring());
        install(new LedgerWiring());
        install(new CustomersWiring());
        install(new PartiesWiring());
        install(new FindingWiring());
        install(new ReportsWiring());
        install(new TodayWiring());
    }
}
