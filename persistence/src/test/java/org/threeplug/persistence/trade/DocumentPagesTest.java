package org.threeplug.persistence.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.trade.Trade.DAY;
import static org.threeplug.persistence.trade.Trade.EUR;
import static org.threeplug.persistence.trade.Trade.REGISTER;
import static org.threeplug.persistence.trade.Trade.TEA;
import static org.threeplug.persistence.trade.Trade.cash;
import static org.threeplug.persistence.trade.Trade.line;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentColumn;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Quantity;
import org.threeplug.lists.Order;
import org.threeplug.lists.Portion;
import org.threeplug.persistence.sales.SalesPersistence;
import org.threeplug.sales.SalesHistory;
import org.threeplug.stock.AdjustStock;

/// Documents of one moment, of which no order but that of their rows tells one from the other.
class DocumentPagesTest {

    private static final int SAME = 13;

    @TempDir
    Path directory;

    private Trade trade;

    @BeforeEach
    void documentsOfOneMoment() {
        trade = Trade.open(directory);
        trade.openShift();
        trade.pay(trade.cart(line(TEA, 1)), cash("4.50"));
        var at = trade.later();
        for (int i = 0; i < SAME; i++) {
            trade.done(new AdjustStock(
                    Ids.next(), REGISTER, at, DAY,
                    List.of(new AdjustStock.Line(TEA.id(), Quantity.ONE, Optional.empty())), "found", Optional.empty()));
        }
        trade.pay(trade.cart(line(TEA, 1)), cash("4.50"));
    }

    @AfterEach
    void close() {
        trade.close();
    }

    private SalesHistory history() {
        return SalesPersistence.reads(trade.store::reads, () -> EUR);
    }

    private List<Document.Head> walked(Order<DocumentColumn> order, int each) {
        var all = new ArrayList<Document.Head>();
        var after = Optional.<String>empty();
        do {
            var page = history().page(SalesHistory.Filter.ALL, order, new Portion(after, each));
            all.addAll(page.rows());
            after = page.next();
        } while (after.isPresent());
        return all;
    }

    @Test
    void eachDocumentOfOneMomentIsShownOnceInWhicheverOrder() {
        for (var by : DocumentColumn.values()) {
            for (var order : List.of(Order.rising(by), Order.falling(by))) {
                var whole = history().documents(SalesHistory.Filter.ALL, order, 0, 100);
                assertThat(whole).as(order.toString()).hasSize(SAME + 4);
                for (int each : new int[] {1, 2, 5, 7}) {
                    assertThat(walked(order, each)).as(order + " by " + each).isEqualTo(whole);
                }
            }
        }
    }

    /// A page of a long history must not sort it.
    @Test
    void theOrderOfTimeComesOutOfItsIndexAlsoBehindADocument() {
        var plan = trade.store.reads()
                .resultQuery("EXPLAIN SELECT * FROM document WHERE business_date <= DATE '2026-03-02'"
                        + " AND (business_date < DATE '2026-03-02' OR business_date = DATE '2026-03-02'"
                        + " AND occurred_at < TIMESTAMP '2026-03-02 07:00:00')"
                        + " ORDER BY business_date DESC, occurred_at DESC, kind DESC FETCH FIRST 200 ROWS ONLY")
                .fetchSingle(0, String.class);
        assertThat(plan).contains("DOCUMENT_BY_DAY").contains("index sorted");
    }
}
