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
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.cash.CloseShift;
import org.threeplug.cash.MoveCash;
import org.threeplug.cash.OpenDrawer;
import org.threeplug.cash.OpenShift;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.reports.ReportAsk;
import org.threeplug.reports.ReportFilter;
import org.threeplug.sales.VoidSale;
import org.threeplug.measures.Span;

/// What an owner watches at the till: struck lines, the drawer, differences; and tax as it is filed.
class ControlReportsTest {

    @TempDir
    Path directory;

    private Trade trade;
    private AskedReports owner;

    @BeforeEach
    void trade() {
        trade = Trade.open(directory);
        var shift = trade.openShift();
        var sale = trade.pay(trade.cart(line(TEA, 2), line(CUP, 1), line(CUP, 3)).strike(1).strike(1), cash("9.00"));
        trade.pay(trade.cart(line(BREAD, 5)), cash("16.00"));
        trade.done(new MoveCash(Ids.next(), REGISTER, MoveCash.Direction.IN, eur("50.00"), "change", trade.later()));
        trade.done(new MoveCash(Ids.next(), REGISTER, MoveCash.Direction.OUT, eur("7.50"), "milk", trade.later()));
        trade.done(new MoveCash(Ids.next(), REGISTER, MoveCash.Direction.OUT, eur("2.00"), "milk", trade.later()));
        trade.done(new OpenDrawer(Ids.next(), REGISTER, "to change a note", trade.later()));
        trade.done(new VoidSale(Ids.next(), REGISTER, sale.document(), trade.later(), "rung twice"));
        close(shift.id(), 155_00);
        var next = trade.daysLater(1);
        var second = trade.done(new OpenShift(Ids.next(), REGISTER, next, trade.later(), eur("100.00")));
        close(second.id(), 100_30);
        owner = AskedReports.of(trade, "reports.view", "reports.control", "cash.z", "journal.view");
    }

    private void close(UUID shift, long cents) {
        var count = new TreeMap<>(Map.of(100L, cents / 100, 1L, cents % 100));
        trade.store.gate()
                .submit(new CloseShift(Ids.next(), shift, count, trade.later()), Trade.MIA, Justification.because("counted twice"))
                .orThrow();
    }

    @AfterEach
    void end() {
        trade.close();
    }

    @Test
    void struckLinesAreAddedUpByPersonAndProduct() {
        assertThat(owner.rows("control.struck-by-person", ReportAsk.ALL))
                .containsExactly("key,name,lines,given_up,amount", "mia,Mia,2,0,48.00");
        assertThat(owner.rows("control.struck-by-product", ReportAsk.ALL))
                .containsExactly("key,name,lines,given_up,quantity,amount", "CUP,Cup, blue,2,0,4,48.00");
        assertThat(owner.table("control.struck-by-person", ReportAsk.ALL.only(ReportFilter.CASHIER, "ann")).rows()).isEmpty();
        assertThat(owner.table("control.struck-by-person", ReportAsk.ALL.only(ReportFilter.PRODUCT, "TEA")).rows()).isEmpty();
    }

    @Test
    void cashInAndOutIsAddedUpByPersonAndByReason() {
        assertThat(owner.rows("cash.in-out-by-reason", ReportAsk.ALL))
                .containsExactly(
                        "key,name,documents,cash_in,cash_out,difference", "change,,1,50.00,0.00,50.00", "milk,,2,0.00,9.50,-9.50");
        assertThat(owner.rows("cash.in-out-by-person", ReportAsk.ALL))
                .containsExactly("key,name,documents,cash_in,cash_out,difference", "mia,Mia,3,50.00,9.50,40.50");
        assertThat(owner.rows("control.drawer-openings", ReportAsk.ALL)).containsExactly("key,name,times", "mia,Mia,1");
        assertThat(owner.table("cash.in-out-by-reason", ReportAsk.over(Span.of(DAY.plusDays(1)))).rows()).isEmpty();
    }

    @Test
    void whatDrawersLackedAndHadTooMuchDoNotMakeUpForEachOther() {
        assertThat(owner.rows("cash.differences-by-person", ReportAsk.ALL))
                .containsExactly("key,name,shifts,exact,expected,over,short,difference", "mia,Mia,2,0,256.50,0.30,1.50,-1.20");
    }

    @Test
    void taxIsFiledWithWhatWasGivenBackApart() {
        assertThat(owner.rows("tax.filing", ReportAsk.ALL))
                .containsExactly(
                        "key,name,sold_net,sold_tax,sold,back_net,back_tax,back,net,tax,total",
                        "5.5,,15.17,0.83,16.00,0.00,0.00,0.00,15.17,0.83,16.00",
                        "20,,7.50,1.50,9.00,7.50,1.50,9.00,0.00,0.00,0.00");
        assertThat(owner.rows("tax.filing-by-month", ReportAsk.ALL).getLast())
                .isEqualTo("2026-03,,5.5,15.17,0.83,16.00,0.00,0.00,0.00,15.17,0.83,16.00");
    }
}
