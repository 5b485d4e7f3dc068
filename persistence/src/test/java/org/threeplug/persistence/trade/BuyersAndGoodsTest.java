package org.threeplug.persistence.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.trade.Trade.BREAD;
import static org.threeplug.persistence.trade.Trade.CUP;
import static org.threeplug.persistence.trade.Trade.DAY;
import static org.threeplug.persistence.trade.Trade.REGISTER;
import static org.threeplug.persistence.trade.Trade.TEA;
import static org.threeplug.persistence.trade.Trade.cash;
import static org.threeplug.persistence.trade.Trade.eur;
import static org.threeplug.persistence.trade.Trade.line;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.cart.Cart;
import org.threeplug.cash.OpenShift;
import org.threeplug.customers.Customer;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.kernel.Ids;
import org.threeplug.measures.Figures;
import org.threeplug.measures.Span;
import org.threeplug.reports.DocumentsBehind;
import org.threeplug.reports.ReportAsk;

/// Who came, came again and stayed away; and which goods matter and go together.
class BuyersAndGoodsTest {

    private static final ReportAsk APRIL = ReportAsk.over(Span.of(YearMonth.of(2026, 4)));

    @TempDir
    Path directory;

    private Trade trade;
    private AskedReports manager;
    private UUID eva;
    private UUID tom;
    private UUID noor;

    /// March: Eva and Tom. April: Eva and Noor.
    @BeforeEach
    void trade() {
        trade = Trade.open(directory);
        eva = customer("C1", "Eva");
        tom = customer("C2", "Tom");
        noor = customer("C3", "Noor");
        var shift = trade.openShift();
        sell(Optional.of(eva), trade.cart(line(TEA, 2), line(CUP, 1)), "21.00");
        sell(Optional.of(tom), trade.cart(line(TEA, 1)), "4.50");
        sell(Optional.empty(), trade.cart(line(BREAD, 5), line(TEA, 2)), "25.00");
        trade.close(shift, "150.50");
        var april = trade.daysLater(30);
        trade.done(new OpenShift(Ids.next(), REGISTER, april, trade.later(), eur("100.00")));
        sell(Optional.of(eva), trade.cart(line(CUP, 2), line(TEA, 2)), "33.00");
        sell(Optional.of(noor), trade.cart(line(CUP, 3), line(TEA, 2)), "45.00");
        sell(Optional.of(noor), trade.cart(line(BREAD, 5)), "16.00");
        manager = AskedReports.of(trade, "reports.view", "customers.view", "reports.costs");
        assertThat(april).isEqualTo(LocalDate.of(2026, 4, 1));
    }

    private UUID customer(String number, String name) {
        return trade.done(new SaveCustomer(
                        Ids.next(), new Customer(Ids.next(), number, name, "", "", "", "", "", true, 1), true))
                .id();
    }

    private void sell(Optional<UUID> buyer, Cart cart, String paid) {
        trade.pay(cart.withCustomer(buyer.map(id -> new Cart.Buyer(id, ""))), cash(paid));
    }

    @AfterEach
    void close() {
        trade.close();
    }

    @Test
    void newReturningAndLapsedCustomersAreToldApartBeforeAndAfterSummingUp() {
        for (int i = 0; i < 2; i++) {
            assertThat(manager.rows("customers.new", APRIL)).containsExactly("key,name,documents,total", "C3,Noor,2,61.00");
            assertThat(manager.rows("customers.returning", APRIL)).containsExactly("key,name,documents,total", "C1,Eva,1,33.00");
            assertThat(manager.rows("customers.lapsed", APRIL)).containsExactly("key,name,documents,total", "C2,Tom,1,4.50");
            assertThat(manager.rows("customers.new", ReportAsk.ALL)).hasSize(4);
            trade.figures().catchUp(Figures.Watch.NOBODY);
        }
    }

    @Test
    void whoStayedAwayLeadsToNoListOfDocumentsAsTheirsLieBeforeTheDays() {
        for (var key : List.of("customers.returning", "customers.lapsed")) {
            var report = AskedReports.report(key);
            assertThat(manager.table(key, APRIL).rows())
                    .isNotEmpty()
                    .allMatch(row -> DocumentsBehind.leadFrom(report, row) == key.equals("customers.returning"));
        }
    }

    @Test
    void theBestAreRankedWithTheirSharesAndMonthsShowWhoIsNew() {
        assertThat(manager.rows("customers.best", ReportAsk.ALL))
                .containsExactly(
                        "key,name,documents,total,share,reached",
                        "C3,Noor,2,61.00,51.05,51.05",
                        "C1,Eva,2,54.00,45.19,96.23",
                        "C2,Tom,1,4.50,3.77,100.00");
        assertThat(manager.rows("customers.by-month", ReportAsk.ALL))
                .containsExactly(
                        "key,customers,new_customers,returning_customers,total,new_total,returning_total",
                        "2026-03,2,2,0,25.50,25.50,0.00",
                        "2026-04,2,1,1,94.00,61.00,33.00");
        assertThat(manager.rows("customers.cohorts", ReportAsk.ALL))
                .containsExactly(
                        "key,months_after,cohort,customers,share,total",
                        "2026-03,0,2,2,100.00,25.50",
                        "2026-03,1,2,1,50.00,33.00",
                        "2026-04,0,1,1,100.00,61.00");
        assertThat(manager.rows("customers.by-month", APRIL).getLast()).isEqualTo("2026-04,2,1,1,94.00,61.00,33.00");
    }

    @Test
    void goodsAreRankedByWhatTheyComeToAndByWhatTheyEarn() {
        assertThat(manager.rows("goods.abc", ReportAsk.ALL))
                .containsExactly(
                        "key,name,quantity,total,share,reached,abc",
                        "CUP,Cup, blue,6,72.00,49.83,49.83,A",
                        "TEA,Green tea,9,40.50,28.03,77.85,A",
                        "BREAD,Rye bread,10,32.00,22.15,100.00,A");
        assertThat(manager.rows("goods.abc-by-profit", ReportAsk.over(Span.of(DAY))).getFirst())
                .isEqualTo("key,name,quantity,profit,share,reached,abc");
    }

    @Test
    void whatIsSoldTogetherMoreOftenThanByChanceIsFound() {
        assertThat(manager.rows("goods.together", ReportAsk.ALL))
                .containsExactly(
                        "key,name,with,with_name,documents,support,confidence,confidence_back,lift",
                        "TEA,Green tea,CUP,Cup, blue,3,50.00,60.00,100.00,1.20");
    }
}
