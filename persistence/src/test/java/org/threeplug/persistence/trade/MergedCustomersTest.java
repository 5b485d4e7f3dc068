package org.threeplug.persistence.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.trade.Trade.CUP;
import static org.threeplug.persistence.trade.Trade.EUR;
import static org.threeplug.persistence.trade.Trade.MIA;
import static org.threeplug.persistence.trade.Trade.TEA;
import static org.threeplug.persistence.trade.Trade.cash;
import static org.threeplug.persistence.trade.Trade.line;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.cart.Cart;
import org.threeplug.customers.Customer;
import org.threeplug.customers.EraseCustomer;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.documents.Document;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.lists.Portion;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Figures;
import org.threeplug.measures.Member;
import org.threeplug.merging.PartyRole;
import org.threeplug.parties.MergeParties;
import org.threeplug.persistence.customers.StoredCustomers;
import org.threeplug.persistence.sales.SalesPersistence;
import org.threeplug.reports.DocumentsBehind;
import org.threeplug.reports.ReportAsk;
import org.threeplug.reports.ReportFilter;
import org.threeplug.reports.SoughtMembers;

/// A customer who was kept twice: what was posted stays as it is, and counts as that of the one who stays.
final class MergedCustomersTest {

    private static final Customer STAYS = ErasureTest.STAYS;
    private static final Customer TWICE = ErasureTest.GONE;

    @TempDir
    Path folder;

    private static Optional<Cart.Buyer> buyer(Customer customer) {
        return Optional.of(new Cart.Buyer(customer.id(), customer.name()));
    }

    /// Before the summaries reach the sales and after; narrowed by the number of either.
    private static void assertReportsHaveOneLine(Trade shop) {
        var asked = AskedReports.of(shop, "reports.view", "customers.view", "sales.view");
        var report = AskedReports.report("sales.by-customer");
        for (boolean summedUp : List.of(false, true)) {
            if (summedUp) {
                shop.figures().catchUp(Figures.Watch.NOBODY);
            }
            var all = asked.table(report.key(), ReportAsk.ALL);
            assertThat(all.rows()).singleElement().satisfies(row -> {
                assertThat(row.at()).isEqualTo(Map.of(Axis.CUSTOMER, Member.of(STAYS.id())));
                assertThat(AskedReports.plain(row.cells())).startsWith(STAYS.number() + "," + STAYS.name() + ",2,");
                assertThat(asked.ask(new DocumentsBehind(report, ReportAsk.ALL, row, Portion.FIRST)).rows()).hasSize(2);
            });
            for (var number : List.of(STAYS.number(), TWICE.number())) {
                assertThat(AskedReports.rows(asked.table(report.key(), ReportAsk.ALL.only(ReportFilter.CUSTOMER, number))))
                        .isEqualTo(AskedReports.rows(all));
            }
            assertThat(asked.rows("customers.best", ReportAsk.ALL)).hasSize(2).last().asString().startsWith(STAYS.number() + ",");
        }
        assertThat(asked.ask(new SoughtMembers(Set.of(ReportFilter.CUSTOMER), TWICE.number(), Optional.empty(), 5)))
                .extracting(SoughtMembers.Found::key)
                .containsExactly(STAYS.number());
    }

    @Test
    void documentsCountForWhoStaysAreStatedTogetherAndForgottenTogether() throws IOException {
        try (var shop = Trade.open(folder)) {
            shop.openShift();
            shop.done(new SaveCustomer(Ids.next(), STAYS, true));
            shop.done(new SaveCustomer(Ids.next(), TWICE, true));
            var first = shop.pay(shop.cart(line(CUP, 1)).withCustomer(buyer(STAYS)), cash("12.00"));
            var second = shop.pay(shop.cart(line(TEA, 1)).withCustomer(buyer(TWICE)), cash("4.50"));
            var before = shop.store.reads().fetch("SELECT * FROM document ORDER BY document_no").formatCSV();
            shop.done(new MergeParties(Ids.next(), PartyRole.CUSTOMER, STAYS.id(), TWICE.id()));

            var purchases = SalesPersistence.purchases(shop.store::reads, () -> EUR);
            var customers = new StoredCustomers(shop.store.readers());
            assertThat(purchases.of(STAYS.id(), Portion.FIRST).rows()).extracting(Document.Head::reference).containsExactly(second.reference(), first.reference());
            assertThat(purchases.sum(STAYS.id()).documents()).isEqualTo(2);
            assertThat(customers.documents(STAYS.id())).containsOnlyKeys(first.reference(), second.reference());
            assertThat(shop.store.reads().fetch("SELECT * FROM document ORDER BY document_no").formatCSV()).isEqualTo(before);

            assertReportsHaveOneLine(shop);
            var asked = AskedReports.of(shop, "reports.view", "customers.view");
            var statement = asked.rows("parties.statement", ReportAsk.ALL.only(ReportFilter.CUSTOMER, STAYS.number()));
            assertThat(statement).hasSize(3).first().isEqualTo("key,day,sold_to_them,bought_from_them,owed");
            assertThat(statement.get(1)).startsWith(first.reference() + ",");
            assertThat(statement.get(2)).startsWith(second.reference() + ",").endsWith(",0.00,0.00");
            assertThat(asked.rows("parties.statement", ReportAsk.ALL.only(ReportFilter.CUSTOMER, TWICE.number()))).isEqualTo(statement);
            assertThat(asked.rows("parties.statement", ReportAsk.ALL)).hasSize(1);

            shop.store.gate().submit(new EraseCustomer(Ids.next(), STAYS.id(), false), MIA, Justification.because("asked for it")).orThrow();
            assertThat(customers.erased()).containsExactlyInAnyOrder(STAYS.id(), TWICE.id());
            assertThat(shop.store.personKeys().erased()).containsExactlyInAnyOrder(STAYS.id(), TWICE.id());
        }
        assertThat(ErasureTest.traces(folder)).isEmpty();
    }
}
