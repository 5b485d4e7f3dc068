package org.threeplug.persistence.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.threeplug.persistence.trade.Trade.BRANCH;
import static org.threeplug.persistence.trade.Trade.DAY;
import static org.threeplug.persistence.trade.Trade.EUR;
import static org.threeplug.persistence.trade.Trade.REGISTER;
import static org.threeplug.persistence.trade.Trade.TEA;
import static org.threeplug.persistence.trade.Trade.cash;
import static org.threeplug.persistence.trade.Trade.line;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Quantity;
import org.threeplug.lists.Portion;
import org.threeplug.persistence.engine.journal.JournalRecord.Given;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.stock.StockPersistence;
import org.threeplug.persistence.verify.Invariants;
import org.threeplug.persistence.verify.Watch;
import org.threeplug.sales.VoidSale;
import org.threeplug.stock.ChoosePlace;
import org.threeplug.stock.Stock;
import org.threeplug.stock.TransferStock;

/// A till that sells from a back room, and goods that go there and back.
class PlacesOfStockTest {

    @TempDir
    Path directory;

    private Trade trade;
    private UUID back;

    @BeforeEach
    void open() {
        trade = Trade.open(directory);
        trade.openShift();
        back = trade.place("BACK", "Back room");
        trade.done(new TransferStock(
                Ids.next(), REGISTER, trade.later(), DAY, BRANCH, back,
                List.of(new TransferStock.Line(TEA.id(), Quantity.of(40))), Optional.empty(), Optional.empty()));
    }

    @AfterEach
    void theBooksAgreeAndTheJournalTellsThemAll() {
        assertThat(Invariants.of(trade.store, Watch.NOBODY)).isEqualTo(new Invariants.Result(true, List.of()));
        trade.close();
        assertThat(Store.compareWithJournal(directory, trade.options()).differences()).isEmpty();
    }

    private Stock stock() {
        return StockPersistence.reads(trade.store::reads, () -> EUR);
    }

    private List<String> shelves() {
        return stock().byPlace(TEA.id()).stream()
                .map(each -> each.place().name() + " " + each.balance().quantity().plain() + " "
                        + each.balance().value().plain())
                .toList();
    }

    @Test
    void aTillSellsFromItsPlaceAndWritesNoRowMoreForIt() {
        assertThat(shelves()).containsExactly("Main 60 120.00", "Back room 40 80.00");
        trade.done(new ChoosePlace(Ids.next(), REGISTER, back));
        trade.pay(trade.cart(line(TEA, 2)), cash("9.00"));
        trade.pay(trade.cart(line(TEA, 2)), cash("9.00"));
        assertThat(shelves()).containsExactly("Main 60 120.00", "Back room 36 72.00");
        long last = trade.store.reads().resultQuery("SELECT MAX(seq) FROM journal_index").fetchSingle(0, Long.class);
        assertThat(((Given) trade.store.journal().record(last).orElseThrow()).changes()).hasSize(11);
    }

    @Test
    void aSaleThatIsTakenBackGoesToWhereItCameFrom() {
        var sale = trade.pay(trade.cart(line(TEA, 2)), cash("9.00")).document();
        trade.done(new ChoosePlace(Ids.next(), REGISTER, back));
        trade.store
                .gate()
                .submit(
                        new VoidSale(Ids.next(), REGISTER, sale, trade.later(), "a mistake"),
                        Trade.manager(),
                        Justification.because("a mistake"))
                .orThrow();
        assertThat(shelves()).containsExactly("Main 60 120.00", "Back room 40 80.00");
    }

    @Test
    void eachMovementOfAProductSaysItsPlace() {
        assertThat(stock().history(TEA.id(), Portion.FIRST).rows())
                .extracting(row -> row.movement().location(), row -> row.movement().quantity().plain(), Stock.HistoryRow::documentKind)
                .containsExactlyInAnyOrder(
                        tuple(back, "40", "STOCK_TRANSFER"),
                        tuple(BRANCH, "-40", "STOCK_TRANSFER"),
                        tuple(BRANCH, "100", "STOCK_ADJUSTMENT"));
    }
}
