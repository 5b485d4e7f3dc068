package org.threeplug.persistence.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.trade.Trade.BREAD;
import static org.threeplug.persistence.trade.Trade.CUP;
import static org.threeplug.persistence.trade.Trade.DAY;
import static org.threeplug.persistence.trade.Trade.EUR;
import static org.threeplug.persistence.trade.Trade.REGISTER;
import static org.threeplug.persistence.trade.Trade.TEA;
import static org.threeplug.persistence.trade.Trade.cash;
import static org.threeplug.persistence.trade.Trade.eur;
import static org.threeplug.persistence.trade.Trade.line;
import static org.threeplug.persistence.trade.Trade.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.cart.Discount;
import org.threeplug.cash.CloseShift;
import org.threeplug.cash.MoveCash;
import org.threeplug.cash.OpenDrawer;
import org.threeplug.cash.OpenShift;
import org.threeplug.catalog.Product;
import org.threeplug.customers.Customer;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.measures.Span;
import org.threeplug.persistence.SignedIn;
import org.threeplug.persistence.sales.SalesPersistence;
import org.threeplug.reports.Cell;
import org.threeplug.reports.ReportAsk;
import org.threeplug.reports.ReportRow;
import org.threeplug.reports.ReportTable;
import org.threeplug.reports.Reports;
import org.threeplug.sales.PostSale;
import org.threeplug.sales.Returns;
import org.threeplug.sales.VoidSale;
import org.threeplug.stock.AdjustStock;

/// Every report there is, row by row, over one small shop whose trade can be added up by hand. What they said when somebody last looked lies in
/// `every-report.txt`; `-Dreports.accept=true` writes it anew, and the difference is then read before it is kept.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EveryReportTest {

    private static final Path KEPT = Path.of("src/test/resources/org/threeplug/persistence/trade/every-report.txt");

    /// What this shop has nothing of: three receipts with the same two goods, shifts that are open, customers from before these days, accounts of income. Tests of their own have those.
    private static final Set<String> EMPTY = Set.of(
            "cash.open-shifts", "goods.together", "customers.lapsed", "customers.returning", "ledger.profit-and-loss", "parties.statement", "stock.dead");

    private Trade trade;
    private AskedReports owner;

    @BeforeAll
    void tradeForThreeDays(@TempDir Path directory) {
        trade = Trade.open(directory);
        var rose = new UUID(0, 61);
        trade.done(new SaveCustomer(Ids.next(), new Customer(rose, "C-1", "Rose", "", "", "", true, 1), true));
        var shift = trade.openShift();
        var sale = trade.pay(trade.cart(line(TEA, 2), line(BREAD, 5)), cash("25.00"));
        trade.pay(trade.cart(line(CUP, 2).withDiscount(new Discount.Share(Percent.of("25")))), transfer("18.00"));
        trade.pay(priced(CUP, 1, "10.00"), cash("10.00"));
        trade.pay(priced(TEA, 3, "5.00"), transfer("15.00"));
        var asked = priced(BREAD, 2, "3.00");
        var charged = new PostSale(asked.id(), REGISTER, trade.later(), asked, List.of(cash("6.00")), Optional.empty());
        assertThat(SignedIn.approved(trade.store.gate(), charged, Trade.ANN, "yesterday’s bread", Trade.MIA)).isInstanceOf(Outcome.Done.class);
        var left = SalesPersistence.reads(trade.store::reads, () -> EUR).returnable(sale.document()).getFirst();
        trade.pay(trade.cart(Returns.line(sale.document(), left, line(TEA, 1).quantity())), cash("-4.50"));
        var wrong = trade.pay(trade.cart(line(TEA, 3), line(CUP, 1)).strike(1), cash("13.50"));
        trade.done(new VoidSale(Ids.next(), REGISTER, wrong.document(), trade.later(), "rung twice"));
        trade.done(new MoveCash(Ids.next(), REGISTER, MoveCash.Direction.OUT, eur("7.50"), "milk", trade.later()));
        trade.done(new OpenDrawer(Ids.next(), REGISTER, "to change a note", trade.later()));
        close(shift.id(), 129_00);
        var next = trade.daysLater(30);
        var second = trade.done(new OpenShift(Ids.next(), REGISTER, next, trade.later(), eur("100.00")));
        trade.pay(trade.cart(line(BREAD, 90)).withCustomer(Optional.of(new Cart.Buyer(rose, "Rose"))), cash("288.00"));
        trade.done(new AdjustStock(
                Ids.next(),
                REGISTER,
                trade.later(),
                next,
                List.of(new AdjustStock.Line(CUP.id(), Quantity.of(-4), Optional.empty())),
                "broken",
                Optional.empty()));
        close(second.id(), 388_00);
        owner = AskedReports.of(
                trade, "reports.view", "reports.control", "reports.costs", "stock.view", "ledger.view", "cash.z", "customers.view", "journal.view");
    }

    private Cart priced(Product product, long many, String price) {
        var usual = line(product, many);
        return trade.cart(new CartLine(
                usual.product(), usual.code(), usual.name(), usual.unit(), usual.factor(), usual.quantity(), UnitPrice.of(price, EUR),
                usual.priceIncludesTax(), usual.tax(), usual.stocked(), usual.discount(), usual.origin()));
    }

    private void close(UUID shift, long cents) {
        var count = new TreeMap<>(Map.of(100L, cents / 100));
        trade.store.gate()
                .submit(new CloseShift(Ids.next(), shift, count, trade.later()), Trade.MIA, Justification.because("counted twice"))
                .orThrow();
    }

    @AfterAll
    void end() {
        trade.close();
    }

    private static boolean says(ReportTable table, ReportRow row) {
        return IntStream.range(0, row.cells().size())
                .filter(at -> table.columns().get(at).isFigure())
                .anyMatch(at -> row.cells().get(at) instanceof Cell.Number(var value) && value.signum() != 0);
    }

    private List<String> everything(Set<String> empty) {
        var all = new ArrayList<String>();
        for (var report : Reports.all()) {
            var table = owner.table(report.key(), ReportAsk.over(new Span(DAY, DAY.plusDays(30))));
            if (table.rows().isEmpty()) {
                empty.add(report.key());
            }
            all.add("== " + report.key());
            // days and hours without trade are zero, and left out here
            all.add(AskedReports.rows(table).getFirst());
            table.rows().stream().filter(row -> says(table, row)).map(row -> AskedReports.plain(row.cells())).forEach(all::add);
            if (!table.totals().isEmpty()) {
                all.add("total " + AskedReports.plain(table.totals()));
            }
        }
        return all;
    }

    @Test
    void everyReportSaysOfASmallShopWhatCanBeAddedUpByHand() throws IOException {
        var empty = new TreeSet<String>();
        var said = everything(empty);
        if (Boolean.getBoolean("reports.accept")) {
            Files.createDirectories(KEPT.getParent());
            Files.write(KEPT, said);
        }
        assertThat(said).isEqualTo(Files.readAllLines(KEPT));
        assertThat(empty).isEqualTo(EMPTY);
    }
}
