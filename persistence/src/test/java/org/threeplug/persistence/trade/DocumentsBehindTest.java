package org.threeplug.persistence.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.threeplug.persistence.trade.Trade.BREAD;
import static org.threeplug.persistence.trade.Trade.DAY;
import static org.threeplug.persistence.trade.Trade.EUR;
import static org.threeplug.persistence.trade.Trade.TEA;
import static org.threeplug.persistence.trade.Trade.cash;
import static org.threeplug.persistence.trade.Trade.line;
import static org.threeplug.persistence.trade.Trade.transfer;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.documents.Document;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.RefusedException;
import org.threeplug.lists.Portion;
import org.threeplug.measures.Axis;
import org.threeplug.measures.FigureQuery;
import org.threeplug.measures.Figures;
import org.threeplug.measures.Member;
import org.threeplug.measures.Side;
import org.threeplug.measures.Span;
import org.threeplug.persistence.sales.SalesPersistence;
import org.threeplug.reports.Cell;
import org.threeplug.reports.DocumentsBehind;
import org.threeplug.reports.Report;
import org.threeplug.reports.ReportAsk;
import org.threeplug.reports.ReportFilter;
import org.threeplug.reports.ReportRow;
import org.threeplug.sales.Returns;

/// From a row of a report to the documents that it is made of.
class DocumentsBehindTest {

    private static final ReportAsk TODAY = ReportAsk.over(Span.of(DAY));

    @TempDir
    Path directory;

    private Trade trade;
    private AskedReports manager;
    private UUID sale;
    private UUID back;
    private UUID bread;

    @BeforeEach
    void trade() {
        trade = Trade.open(directory);
        trade.openShift();
        sale = trade.pay(trade.cart(line(TEA, 2), line(BREAD, 5)), cash("25.00")).document();
        var left = SalesPersistence.reads(trade.store::reads, () -> EUR).returnable(sale).getFirst();
        back = trade.pay(trade.cart(Returns.line(sale, left, line(TEA, 1).quantity())), cash("-4.50")).document();
        bread = trade.pay(trade.cart(line(BREAD, 1)), transfer("3.20")).document();
        manager = AskedReports.of(trade, "reports.view", "sales.view");
    }

    @AfterEach
    void close() {
        trade.close();
    }

    private List<UUID> behind(String report, ReportAsk ask, Map<Axis, Member> at) {
        return manager.ask(new DocumentsBehind(AskedReports.report(report), ask, new ReportRow(at, List.of()), Portion.FIRST)).rows().stream()
                .map(Document.Head::id)
                .toList();
    }

    @Test
    void everyRowLeadsToItsDocumentsAndTheyAddUpToIt() {
        for (var key : List.of("sales.by-product", "sales.by-month", "sales.by-hour", "sales.by-weekday-hour", "tenders.by-kind", "returns.by-product")) {
            var report = AskedReports.report(key);
            for (var row : manager.table(key, TODAY).rows()) {
                assertThat(DocumentsBehind.leadFrom(report, row)).isTrue();
                var figures = row.cells().stream()
                        .filter(cell -> cell instanceof Cell.Number(BigDecimal value) && value.signum() != 0)
                        .toList();
                var behind = behind(key, TODAY, row.at());
                assertThat(behind.isEmpty()).as("%s %s", key, row).isEqualTo(figures.isEmpty());
            }
        }
    }

    @Test
    void aRowOfAProductIsMadeOfItsSalesAndReturnsTheNewestFirst() {
        assertThat(behind("sales.by-product", TODAY, Map.of(Axis.PRODUCT, Member.of(TEA.id())))).containsExactly(back, sale);
        assertThat(behind("sales.by-product", TODAY, Map.of(Axis.PRODUCT, Member.of(BREAD.id())))).containsExactly(bread, sale);
    }

    /// Those of more products than are looked for by themselves are found as well, and each document once.
    @Test
    void someProductsTogetherLeadToEachDocumentOnce() {
        var figures = trade.figures();
        var both = Set.of(Member.of(TEA.id()), Member.of(BREAD.id()));
        var many = Stream.concat(both.stream(), IntStream.range(0, 30).mapToObj(_ -> Member.of(Ids.next()))).collect(Collectors.toSet());
        for (var products : List.of(both, many)) {
            var query = new FigureQuery(Span.of(DAY), List.of(), Map.of(Axis.PRODUCT, products), false);
            assertThat(figures.documents(query, Set.of(Side.values()), Portion.FIRST, Figures.Watch.NOBODY).rows())
                    .containsExactly(bread, back, sale);
            assertThat(figures.documents(query, Set.of(Side.values()), new Portion(Optional.empty(), 2), Figures.Watch.NOBODY).rows())
                    .containsExactly(bread, back);
        }
    }

    @Test
    void whatCameBackIsMadeOfReturnsAloneAndTheTotalsOfAll() {
        assertThat(behind("returns.by-product", TODAY, Map.of(Axis.PRODUCT, Member.of(TEA.id())))).containsExactly(back);
        assertThat(behind("sales.by-product", TODAY, Map.of())).containsExactly(bread, back, sale);
    }

    @Test
    void aRowIsNarrowedAsItsReportWas() {
        var paid = TODAY.only(ReportFilter.TENDER, "TRANSFER");
        assertThat(behind("sales.by-product", paid, Map.of(Axis.PRODUCT, Member.of(BREAD.id())))).containsExactly(bread);
        var tea = TODAY.only(ReportFilter.PRODUCT, "TEA");
        assertThat(behind("sales.by-product", tea, Map.of(Axis.PRODUCT, Member.of(BREAD.id())))).isEmpty();
        assertThat(behind("sales.by-day", TODAY, Map.of(Axis.DAY, Member.of(DAY.plusDays(1).toString())))).isEmpty();
        assertThat(behind("sales.by-week", ReportAsk.ALL, Map.of(Axis.WEEK, Member.of(DAY.toString())))).hasSize(3);
    }

    @Test
    void bothRightsAreNeeded() {
        var question = new DocumentsBehind(AskedReports.report("sales.by-customer"), TODAY, ReportRow.ALL, Portion.FIRST);
        assertThatThrownBy(() -> manager.ask(question)).isInstanceOf(RefusedException.class).hasMessageContaining("customers.view");
        assertThatThrownBy(() -> AskedReports.of(trade, "sales.view").ask(question))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("reports.view");
        assertThat(AskedReports.of(trade, "reports.view", "customers.view", "sales.view").ask(question).rows()).hasSize(3);
    }

    @Test
    void aRowOfNoAxisLeadsNowhere() {
        var made = Report.made(
                "some.rows", "reports.view", Set.of(), Report.Chart.NONE, List.of(), (_, _, _, _) -> List.of());
        assertThat(DocumentsBehind.leadFrom(made, ReportRow.of(Cell.of(1)))).isFalse();
    }
}
