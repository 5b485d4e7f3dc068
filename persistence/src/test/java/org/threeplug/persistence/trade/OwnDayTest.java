package org.threeplug.persistence.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.trade.Trade.BREAD;
import static org.threeplug.persistence.trade.Trade.CUP;
import static org.threeplug.persistence.trade.Trade.DAY;
import static org.threeplug.persistence.trade.Trade.TEA;
import static org.threeplug.persistence.trade.Trade.cash;
import static org.threeplug.persistence.trade.Trade.line;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Span;
import org.threeplug.persistence.reports.StoredTiles;
import org.threeplug.reports.OwnSales;
import org.threeplug.reports.ReportAsk;
import org.threeplug.reports.ReportFilter;
import org.threeplug.reports.home.ArrangeHome;
import org.threeplug.sales.PostSale;

/// Two people sell at one till; each sees their own day. And each arranges a page of their own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OwnDayTest {

    private Trade trade;

    @BeforeAll
    void twoPeopleSell(@TempDir Path directory) {
        trade = Trade.open(directory);
        trade.openShift();
        trade.pay(trade.cart(line(TEA, 2), line(BREAD, 5)), cash("25.00"));
        trade.pay(trade.cart(line(CUP, 1)), cash("12.00"));
        var hers = trade.cart(line(BREAD, 2));
        trade.store.gate()
                .submit(new PostSale(hers.id(), Trade.REGISTER, trade.later(), hers, List.of(cash("6.40")), Optional.empty()), Trade.ANN)
                .orThrow();
    }

    @AfterAll
    void end() {
        trade.close();
    }

    @Test
    void eachSeesWhatTheySoldThemselves() {
        var head = "key,name,total,documents,basket,returned,discount";
        assertThat(AskedReports.rows(AskedReports.as(trade, Trade.ANN, OwnSales.RIGHT).ask(OwnSales.of(Span.of(DAY), Axis.DAY))))
                .isEqualTo(List.of(head, "2026-03-02,,6.40,1,6.40,0.00,0.00"));
        assertThat(AskedReports.rows(AskedReports.as(trade, Trade.MIA, OwnSales.RIGHT).ask(OwnSales.of(Span.of(DAY), Axis.DAY))))
                .isEqualTo(List.of(head, "2026-03-02,,37.00,2,18.50,0.00,0.00"));
        assertThat(AskedReports.rows(AskedReports.as(trade, new UUID(0, 99), OwnSales.RIGHT).ask(OwnSales.of(Span.of(DAY), Axis.DAY))))
                .isEqualTo(List.of(head, "2026-03-02,,0.00,0,,0.00,0.00"));
    }

    @Test
    void hoursBehindTheOneAskedForDoNotCount() {
        var ann = AskedReports.as(trade, Trade.ANN, OwnSales.RIGHT);
        var hours = ann.ask(OwnSales.of(Span.of(DAY), Axis.HOUR));
        int sold = hours.rows().stream().filter(row -> !row.cells().get(2).plain().equals("0.00")).findFirst().map(hours.rows()::indexOf).orElseThrow();
        assertThat(AskedReports.plain(ann.ask(new OwnSales(Span.of(DAY), Axis.HOUR, sold)).totals())).isEqualTo(",,6.40,1,6.40,0.00,0.00");
        assertThat(AskedReports.plain(ann.ask(new OwnSales(Span.of(DAY), Axis.HOUR, sold - 1)).totals())).isEqualTo(",,0.00,0,,0.00,0.00");
    }

    @Test
    void theShiftThatIsOpenIsNamedWithWhoOpenedItAndSinceWhen() {
        var owner = AskedReports.of(trade, "reports.view", "cash.z");
        assertThat(owner.rows("cash.open-shifts", ReportAsk.over(Span.of(DAY))).getFirst())
                .isEqualTo("key,name,opened_by,opened_by_name,day,opened");
        assertThat(owner.rows("cash.open-shifts", ReportAsk.over(Span.of(DAY))).getLast())
                .startsWith("1,Front,mia,Mia,2026-03-02,2026-03-02 ");
        assertThat(owner.table("cash.open-shifts", ReportAsk.over(Span.of(DAY.plusDays(1)))).rows()).isEmpty();
        assertThat(owner.table("cash.open-shifts", ReportAsk.over(Span.of(DAY)).only(ReportFilter.CASHIER, "ann")).rows()).isEmpty();
    }

    @Test
    void anArrangementIsKeptWithItsPersonAndCanBeGivenUp() {
        var tiles = new StoredTiles(trade.store.readers());
        trade.done(new ArrangeHome(Ids.next(), List.of("stock-value", "total")));
        trade.done(new ArrangeHome(Ids.next(), List.of("total", "own.morning")));
        assertThat(tiles.of(Trade.MIA.user())).isEqualTo(List.of("total", "own.morning"));
        assertThat(tiles.of(Trade.ANN.user())).isEmpty();
        assertThat(trade.store.gate().submit(new ArrangeHome(Ids.next(), List.of("total,profit")), Trade.MIA)).isInstanceOf(Outcome.Refused.class);
        trade.done(new ArrangeHome(Ids.next(), List.of()));
        assertThat(tiles.of(Trade.MIA.user())).isEmpty();
    }
}
