package org.threeplug.persistence.trade;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.threeplug.cash.Shifts;
import org.threeplug.customers.Customers;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Permission;
import org.threeplug.ledger.Ledger;
import org.threeplug.measures.Figures;
import org.threeplug.parties.Parties;
import org.threeplug.persistence.SignedIn;
import org.threeplug.persistence.cash.ShiftPersistence;
import org.threeplug.persistence.customers.StoredCustomers;
import org.threeplug.persistence.ledger.LedgerPersistence;
import org.threeplug.persistence.measures.StoredStockDays;
import org.threeplug.persistence.parties.StoredParties;
import org.threeplug.persistence.records.StoredRecords;
import org.threeplug.persistence.sales.SalesPersistence;
import org.threeplug.persistence.settings.StoredSettings;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;
import org.threeplug.records.Records;
import org.threeplug.reports.Cell;
import org.threeplug.reports.Report;
import org.threeplug.reports.ReportAsk;
import org.threeplug.reports.ReportColumn;
import org.threeplug.reports.ReportTable;
import org.threeplug.reports.Reports;
import org.threeplug.reports.RunReport;
import org.threeplug.sales.Oversight;
import org.threeplug.sales.Purchases;
import org.threeplug.sales.SalesHistory;
import org.threeplug.settings.Settings;
import org.threeplug.stock.StockDays;

/// Asks reports of a small shop as somebody with some rights.
final class AskedReports implements Reads {

    private final Map<Class<?>, Object> ports = new HashMap<>();
    private final Actor asker;

    private AskedReports(Actor asker) {
        this.asker = asker;
    }

    static AskedReports of(Trade trade, String... rights) {
        return as(trade, Trade.MIA.user(), rights);
    }

    static AskedReports as(Trade trade, Actor person, String... rights) {
        return as(trade, person.user(), rights);
    }

    static AskedReports as(Trade trade, UUID person, String... rights) {
        var asked = new AskedReports(SignedIn.person(
                person,
                "Somebody",
                "some",
                Set.of(rights).stream().map(Permission::new).collect(Collectors.toSet()),
                Trade.MIA.origin()));
        asked.ports.put(Figures.class, trade.figures());
        asked.ports.put(Settings.class, new StoredSettings(trade.store::readPlainly, trade.store.generations()));
        asked.ports.put(SalesHistory.class, SalesPersistence.reads(trade.store::reads, () -> Trade.EUR));
        asked.ports.put(Ledger.class, LedgerPersistence.reads(trade.store::reads, () -> Trade.EUR));
        asked.ports.put(StockDays.class, new StoredStockDays(trade.store));
        asked.ports.put(Customers.class, new StoredCustomers(trade.store.readers()));
        asked.ports.put(Parties.class, new StoredParties(trade.store.readers()));
        asked.ports.put(Purchases.class, SalesPersistence.purchases(trade.store::reads, () -> Trade.EUR));
        asked.ports.put(Records.class, new StoredRecords(trade.store.readers(), () -> Trade.EUR));
        asked.ports.put(Shifts.class, ShiftPersistence.reads(trade.store.readers(), () -> Trade.EUR, InstantSource.system()));
        asked.ports.put(Oversight.class, SalesPersistence.oversight(trade.store.readers(), () -> Trade.EUR));
        return asked;
    }

    @Override
    public <P> P port(Class<P> port) {
        return Optional.ofNullable(port.cast(ports.get(port))).orElseThrow();
    }

    @Override
    public Actor asker() {
        return asker;
    }

    @Override
    public void at(long done, long whole) {
        // nobody waits
    }

    <R> R ask(Question<R> question) {
        return question.ask(this);
    }

    static Report report(String key) {
        return Reports.all().stream().filter(report -> report.key().equals(key)).findFirst().orElseThrow();
    }

    ReportTable table(String key, ReportAsk ask) {
        return ask(new RunReport(report(key), ask));
    }

    /// The rows as a file has them, the head first.
    List<String> rows(String key, ReportAsk ask) {
        return rows(table(key, ask));
    }

    static List<String> rows(ReportTable table) {
        var rows = new ArrayList<String>();
        rows.add(table.columns().stream().map(ReportColumn::key).collect(Collectors.joining(",")));
        table.rows().forEach(row -> rows.add(plain(row.cells())));
        return rows;
    }

    static String plain(Collection<Cell> cells) {
        return cells.stream().map(Cell::plain).collect(Collectors.joining(","));
    }
}
