package org.threeplug.persistence.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.threeplug.persistence.trade.Trade.BREAD;
import static org.threeplug.persistence.trade.Trade.CUP;
import static org.threeplug.persistence.trade.Trade.DAY;
import static org.threeplug.persistence.trade.Trade.EUR;
import static org.threeplug.persistence.trade.Trade.REGISTER;
import static org.threeplug.persistence.trade.Trade.TEA;
import static org.threeplug.persistence.trade.Trade.cash;
import static org.threeplug.persistence.trade.Trade.eur;
import static org.threeplug.persistence.trade.Trade.line;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.catalog.Product;
import org.threeplug.cash.OpenShift;
import org.threeplug.cash.Shift;
import org.threeplug.directories.ProductLevels;
import org.threeplug.extras.SaveExtras;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.kernel.Refusal;
import org.threeplug.measures.Span;
import org.threeplug.persistence.sales.SalesPersistence;
import org.threeplug.records.Entry;
import org.threeplug.reports.ReportAsk;
import org.threeplug.reports.ReportFilter;
import org.threeplug.sales.Returns;
import org.threeplug.stock.AdjustStock;
import org.threeplug.stock.TransferStock;

/// Stock at any day, what moved it, how old it is and how long it lasts.
class StockReportsTest {

    @TempDir
    Path directory;

    private Trade trade;
    private AskedReports manager;
    private LocalDate second;
    private LocalDate third;

    /// Day 1: a hundred of each, sales, a return, and two cups break. Day 41: ten cups come in, tea goes to a van. Day 61: bread is sold out.
    @BeforeEach
    void trade() {
        trade = Trade.open(directory);
        var shift = trade.openShift();
        var sale = trade.pay(trade.cart(line(TEA, 20), line(BREAD, 30)), cash("186.00")).document();
        var left = SalesPersistence.reads(trade.store::reads, () -> EUR).returnable(sale).getFirst();
        trade.pay(trade.cart(Returns.line(sale, left, line(TEA, 5).quantity())), cash("-22.50"));
        adjust(DAY, CUP, -2, "broken");
        trade.close(shift, "263.50");
        second = trade.daysLater(40);
        adjust(second, CUP, 10, "delivery");
        var van = trade.place("VAN", "Van");
        trade.done(new TransferStock(
                Ids.next(), REGISTER, trade.later(), second, Trade.BRANCH, van,
                List.of(new TransferStock.Line(TEA.id(), Quantity.of(8))), Optional.empty(), Optional.empty()));
        third = trade.daysLater(20);
        opened(third);
        trade.pay(trade.cart(line(BREAD, 69)), cash("220.80"));
        manager = AskedReports.of(trade, "reports.view", "stock.view", "reports.costs");
    }

    private Shift opened(LocalDate day) {
        return trade.done(new OpenShift(Ids.next(), REGISTER, day, trade.later(), eur("100.00")));
    }

    private void adjust(LocalDate day, Product product, long delta, String reason) {
        trade.done(new AdjustStock(
                Ids.next(),
                REGISTER,
                trade.later(),
                day,
                List.of(new AdjustStock.Line(
                        product.id(),
                        Quantity.of(delta),
                        delta > 0 ? Optional.of(UnitPrice.of("5.005", EUR)) : Optional.empty())),
                reason,
                Optional.empty()));
    }

    @AfterEach
    void close() {
        trade.close();
    }

    private static ReportAsk until(LocalDate day) {
        return ReportAsk.over(new Span(DAY, day));
    }

    @Test
    void aReportWithoutFiguresSaysThatItIsHeldAgainstNothing() {
        assertThatThrownBy(() -> manager.rows("stock.on-hand", until(DAY).versus(Span.Comparison.values()[0])))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(Refusal.of("reports.versus-not-here", "stock.on-hand")));
    }

    @Test
    void stockOnHandIsWhatLayThereAtTheEndOfEachDay() {
        assertThat(manager.rows("stock.on-hand", until(DAY)))
                .containsExactly(
                        "key,name,quantity,stock_value", "BREAD,Rye bread,70,77.00", "CUP,Cup, blue,98,490.49", "TEA,Green tea,85,170.00");
        assertThat(manager.rows("stock.on-hand", until(second)))
                .containsExactly(
                        "key,name,quantity,stock_value", "BREAD,Rye bread,70,77.00", "CUP,Cup, blue,108,540.54", "TEA,Green tea,85,170.00");
        var now = manager.table("stock.on-hand", ReportAsk.ALL);
        assertThat(AskedReports.rows(now))
                .containsExactly(
                        "key,name,quantity,stock_value", "BREAD,Rye bread,1,1.10", "CUP,Cup, blue,108,540.54", "TEA,Green tea,85,170.00");
        assertThat(AskedReports.plain(now.totals())).isEqualTo(",,,711.64");
        assertThat(manager.table("stock.on-hand", ReportAsk.over(Span.of(DAY.minusDays(1)))).rows()).isEmpty();
    }

    @Test
    void whatItIsWorthIsNotThereWithoutTheRightToCosts() {
        assertThat(AskedReports.of(trade, "reports.view", "stock.view").rows("stock.on-hand", ReportAsk.ALL))
                .containsExactly("key,name,quantity", "BREAD,Rye bread,1", "CUP,Cup, blue,108", "TEA,Green tea,85");
        assertThatThrownBy(() -> AskedReports.of(trade, "reports.view").rows("stock.on-hand", ReportAsk.ALL))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("stock.view");
    }

    @Test
    void placesAreToldApartAndNarrowedTo() {
        assertThat(manager.rows("stock.on-hand-by-place", ReportAsk.ALL.only(ReportFilter.PRODUCT, "tea")))
                .containsExactly(
                        "key,name,place,place_name,quantity,stock_value",
                        "TEA,Green tea,MAIN,Main,77,154.00",
                        "TEA,Green tea,VAN,Van,8,16.00");
        assertThat(manager.rows("stock.on-hand", ReportAsk.ALL.only(ReportFilter.PLACE, "van")))
                .containsExactly("key,name,quantity,stock_value", "TEA,Green tea,8,16.00");
        assertThat(manager.rows("stock.by-place", ReportAsk.ALL))
                .containsExactly("key,name,products,stock_value", "MAIN,Main,3,695.64", "VAN,Van,1,16.00");
        assertThat(manager.rows("stock.on-hand", ReportAsk.ALL.only(ReportFilter.BRANCH, "MAIN")))
                .as("the van names no branch")
                .containsExactly(
                        "key,name,quantity,stock_value", "BREAD,Rye bread,1,1.10", "CUP,Cup, blue,108,540.54", "TEA,Green tea,77,154.00");
    }

    @Test
    void whatMovedLeadsFromTheStockBeforeToTheStockAfter() {
        assertThat(manager.rows("stock.movements", ReportAsk.over(new Span(DAY, second))))
                .containsExactly(
                        "key,name,opening_quantity,sold_quantity,returned_quantity,corrected,brought,other,closing_quantity",
                        "BREAD,Rye bread,0,-30,0,100,0,0,70",
                        "CUP,Cup, blue,0,0,0,108,0,0,108",
                        "TEA,Green tea,0,-20,5,100,0,0,85");
        assertThat(manager.rows("stock.movements", ReportAsk.over(new Span(second, third)).only(ReportFilter.PLACE, "VAN")))
                .containsExactly(
                        "key,name,opening_quantity,sold_quantity,returned_quantity,corrected,brought,other,closing_quantity",
                        "TEA,Green tea,0,0,0,0,8,0,8");
    }

    @Test
    void whatCameInLastIsWhatIsLeftAndMovingItMakesItNoYounger() {
        assertThat(manager.rows("stock.ageing", ReportAsk.ALL))
                .containsExactly(
                        "key,name,quantity,to_30_days,to_60_days,to_90_days,to_180_days,over_180_days,stock_value",
                        "BREAD,Rye bread,1,0,1,0,0,0,1.10",
                        "CUP,Cup, blue,108,10,98,0,0,0,540.54",
                        "TEA,Green tea,85,0,85,0,0,0,170.00");
        assertThat(manager.rows("stock.ageing", ReportAsk.ALL.only(ReportFilter.PLACE, "VAN")).getLast())
                .as("in the van it lies since it was brought there")
                .isEqualTo("TEA,Green tea,8,8,0,0,0,0,16.00");
    }

    @Test
    void stockIsHeldAgainstWhatSells() {
        assertThat(manager.rows("stock.cover", ReportAsk.ALL))
                .containsExactly(
                        "key,name,quantity,sold_quantity,a_day,cover_days,stock_value",
                        "BREAD,Rye bread,1,99,1.62,0.6,1.10",
                        "CUP,Cup, blue,108,0,0.00,,540.54",
                        "TEA,Green tea,85,15,0.25,345.7,170.00");
        assertThat(manager.rows("stock.dead", ReportAsk.over(new Span(second, third))))
                .containsExactly(
                        "key,name,quantity,last_sold,stock_value", "CUP,Cup, blue,108,,540.54", "TEA,Green tea,85,2026-03,170.00");
        assertThat(manager.rows("stock.low", ReportAsk.ALL))
                .containsExactly("key,name,quantity,sells_a_week,minimum,missing,cover_days", "BREAD,Rye bread,1,12,,11,0.6");
    }

    @Test
    void whatIsSoldOutIsLowToo() {
        trade.pay(trade.cart(line(BREAD, 1)), cash("3.20"));
        assertThat(manager.rows("stock.low", ReportAsk.ALL).getLast()).isEqualTo("BREAD,Rye bread,0,12,,12,0.0");
    }

    @Test
    void whatSomebodySaidIsAlwaysToBeThereCountsInPlaceOfAWeek() {
        minimum(CUP, "120");
        minimum(BREAD, "0.5");
        assertThat(manager.rows("stock.low", ReportAsk.ALL))
                .containsExactly("key,name,quantity,sells_a_week,minimum,missing,cover_days", "CUP,Cup, blue,108,0,120,12,");
    }

    private void minimum(Product product, String least) {
        var seen = Entry.blank(product.id());
        var wanted = seen.with(ProductLevels.MINIMUM, Quantity.of(least));
        trade.done(new SaveExtras(Ids.next(), List.of(new SaveExtras.Extra(ProductLevels.TYPE.key(), seen, wanted))));
    }

    @Test
    void correctionsAreAddedUpByReasonAndByProduct() {
        assertThat(manager.rows("stock.shrinkage", ReportAsk.ALL))
                .containsExactly(
                        "key,lines,lost,found,lost_value,found_value,difference",
                        "broken,1,2,0,10.01,0.00,-10.01",
                        "delivery,1,0,10,0.00,50.05,50.05",
                        "first stock,3,0,300,0.00,810.50,810.50");
        assertThat(manager.rows("stock.shrinkage-by-product", ReportAsk.ALL.only(ReportFilter.REASON, "broken")))
                .containsExactly("key,name,lines,lost,found,lost_value,found_value,difference", "CUP,Cup, blue,1,2,0,10.01,0.00,-10.01");
    }
}
