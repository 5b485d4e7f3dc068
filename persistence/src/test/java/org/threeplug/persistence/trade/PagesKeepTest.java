package org.threeplug.persistence.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.trade.Trade.EUR;
import static org.threeplug.persistence.trade.Trade.TEA;
import static org.threeplug.persistence.trade.Trade.cash;
import static org.threeplug.persistence.trade.Trade.line;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.cart.Cart;
import org.threeplug.cash.Shift;
import org.threeplug.cash.ShiftColumn;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.documents.Document;
import org.threeplug.kernel.Ids;
import org.threeplug.ledger.Account;
import org.threeplug.ledger.Ledger;
import org.threeplug.lists.Order;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.persistence.cash.ShiftPersistence;
import org.threeplug.persistence.ledger.LedgerPersistence;
import org.threeplug.persistence.sales.SalesPersistence;
import org.threeplug.persistence.stock.StockPersistence;

/// Lists that are read part by part while the shop trades on: what was there is shown once, whatever comes meanwhile.
final class PagesKeepTest {

    private static final int PART = 2;

    @TempDir
    Path folder;

    private Trade shop;
    private Optional<Cart.Buyer> buyer = Optional.empty();
    private int left = 20;

    private void sell() {
        shop.pay(shop.cart(line(TEA, 1)).withCustomer(buyer), cash("4.50"));
    }

    private static <T> List<T> all(Function<Portion, Page<T>> list, Runnable between) {
        var rows = new ArrayList<T>();
        var after = Optional.<String>empty();
        do {
            var page = list.apply(new Portion(after, PART));
            rows.addAll(page.rows());
            after = page.next();
            between.run();
        } while (after.isPresent());
        return rows;
    }

    private <T> void keeps(String what, Function<Portion, Page<T>> list) {
        var before = list.apply(Portion.FIRST).rows();
        assertThat(before).as(what).hasSizeGreaterThan(2 * PART);
        assertThat(all(list, this::sell)).as(what).isEqualTo(before);
    }

    @Test
    void postingsMovementsAndPurchasesNeitherRepeatNorVanish() {
        try (var open = Trade.open(folder)) {
            shop = open;
            open.openShift();
            var stays = ErasureTest.STAYS;
            open.done(new SaveCustomer(Ids.next(), stays, true));
            buyer = Optional.of(new Cart.Buyer(stays.id(), stays.name()));
            for (int i = 0; i < 5; i++) {
                sell();
            }
            var ledger = LedgerPersistence.reads(open.store::reads, () -> EUR);
            var revenue = ledger.accounts().stream()
                    .filter(account -> account.role().equals(Account.Role.REVENUE))
                    .findFirst()
                    .orElseThrow()
                    .code();
            Function<Portion, Page<Ledger.AccountRow>> postings =
                    portion -> ledger.postings(revenue, Optional.empty(), Optional.empty(), portion);
            keeps("postings", postings);
            var stock = StockPersistence.reads(open.store::reads, () -> EUR);
            keeps("movements", portion -> stock.history(TEA.id(), portion));
            var purchases = SalesPersistence.purchases(open.store::reads, () -> EUR);
            Function<Portion, Page<Document.Head>> bought = portion -> purchases.of(stays.id(), portion);
            keeps("purchases", bought);
            assertThat(all(postings, () -> {})).as("all of them").hasSizeGreaterThan(10);
        }
    }

    @Test
    void shiftsInEveryOrderNeitherRepeatNorVanish() {
        try (var open = Trade.open(folder)) {
            shop = open;
            for (int i = 0; i < 5; i++) {
                open.close(open.openShift(), "100.00");
            }
            open.openShift();
            var shifts = ShiftPersistence.reads(open.store::reads, () -> EUR, () -> Trade.MORNING);
            for (var column : ShiftColumn.values()) {
                for (var order : List.of(Order.falling(column), Order.rising(column))) {
                    var closed = ids(shifts.shifts(order, 0, 100).stream().filter(shift -> !shift.isOpen()).toList());
                    var parts = ids(all(portion -> shifts.shifts(order, portion), this::nextShift));
                    assertThat(parts.stream().filter(closed::contains).toList()).as("%s", order).isEqualTo(closed);
                }
            }
        }
    }

    /// One is closed and another opened, a few times and no more, so that the list has an end.
    private void nextShift() {
        if (left-- > 0) {
            var shifts = ShiftPersistence.reads(shop.store::reads, () -> EUR, () -> Trade.MORNING);
            shop.close(shifts.open(Trade.REGISTER).orElseThrow(), "100.00");
            shop.openShift();
        }
    }

    private static List<UUID> ids(List<Shift> shifts) {
        return shifts.stream().map(Shift::id).toList();
    }
}
