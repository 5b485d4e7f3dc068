package org.threeplug.persistence.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.trade.Trade.BRANCH;
import static org.threeplug.persistence.trade.Trade.DAY;
import static org.threeplug.persistence.trade.Trade.EUR;
import static org.threeplug.persistence.trade.Trade.REGISTER;
import static org.threeplug.persistence.trade.Trade.cash;
import static org.threeplug.persistence.trade.Trade.eur;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.catalog.ImportProducts;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.SaveProduct;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.MadeAnew;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.Tx;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.persistence.documents.DocumentReader;
import org.threeplug.persistence.engine.journal.JournalRecord.Given;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.stock.StockPersistence;
import org.threeplug.persistence.verify.Invariants;
import org.threeplug.persistence.verify.Watch;
import org.threeplug.sales.SalesBook;
import org.threeplug.stock.AdjustStock;
import org.threeplug.stock.Balance;

/// Prices and costs of six decimals in the books, beside those of four that were always there.
class MillionthsTest {

    private static final Product SCREW = screw("0.00038", Optional.empty());

    @TempDir
    Path directory;

    private Trade trade;

    @BeforeEach
    void open() {
        trade = Trade.open(directory);
        trade.openShift();
        trade.done(new ImportProducts(Ids.next(), List.of(SCREW)));
    }

    @AfterEach
    void theBooksAgreeAndTheJournalTellsThemAll() {
        assertThat(Invariants.of(trade.store, Watch.NOBODY)).isEqualTo(new Invariants.Result(true, List.of()));
        trade.close();
        assertThat(Store.compareWithJournal(directory, trade.options()).differences()).isEmpty();
    }

    private static Product screw(String price, Optional<String> box) {
        return new Product(
                new UUID(1, 9), "SCREW", "Screw M2", "", Optional.empty(), "A", UnitPrice.of(price, EUR), true, "pc", 0, true,
                false, true,
                List.of(new Product.Unit("box", Quantity.of("12.5"), box.map(text -> UnitPrice.of(text, EUR)))),
                List.of(), 1);
    }

    private void stock(String pieces, String cost) {
        trade.done(new AdjustStock(
                Ids.next(), REGISTER, trade.later(), DAY,
                List.of(new AdjustStock.Line(SCREW.id(), Quantity.of(pieces), Optional.of(UnitPrice.of(cost, EUR)))),
                "bought", Optional.empty()));
    }

    private Balance onHand() {
        return StockPersistence.reads(trade.store::reads, () -> EUR).onHand(SCREW.id(), BRANCH);
    }

    private static Balance balance(long pieces, String value, String cost) {
        return new Balance(Quantity.of(pieces), eur(value), UnitPrice.of(cost, EUR));
    }

    private Map<String, Integer> written() {
        var tables = new TreeMap<String, Integer>();
        long last = trade.store.reads().resultQuery("SELECT MAX(seq) FROM journal_index").fetchSingle(0, Long.class);
        ((Given) trade.store.journal().record(last).orElseThrow())
                .changes()
                .forEach(change -> tables.merge(change.operation() + " " + change.table().name(), 1, Integer::sum));
        return tables;
    }

    @Test
    void aLineOfMillionthsComesToWhatItIsAndWritesNoRowMoreThanAnother() {
        stock("100000", "0.000217");
        trade.pay(trade.cart(Trade.line(Trade.TEA, 1)), cash("4.50"));
        var sale = trade.pay(trade.cart(Trade.line(SCREW, 10_000)), cash("3.80")).document();
        var line = new DocumentReader(trade.store.reads(), () -> EUR).document(sale).orElseThrow().lines().getFirst();
        assertThat(line.unitPrice()).isEqualTo(UnitPrice.of("0.00038", EUR));
        assertThat(line.net().plus(line.tax())).isEqualTo(eur("3.80"));
        assertThat(onHand()).isEqualTo(balance(90_000, "19.53", "0.000217"));
        assertThat(written())
                .isEqualTo(new TreeMap<>(Map.of(
                        "INSERT DOCUMENT", 1,
                        "INSERT DOCUMENT_LINE", 1,
                        "INSERT DOCUMENT_TAX", 1,
                        "INSERT TENDER", 1,
                        "INSERT STOCK_MOVEMENT", 1,
                        "UPDATE STOCK_BALANCE", 1,
                        "INSERT LEDGER_POSTING", 5)));
    }

    @Test
    void anEmptyShelfRemembersItsCostToTheMillionthAndSellsOnAtIt() {
        stock("10000", "0.000217");
        trade.pay(trade.cart(Trade.line(SCREW, 10_000)), cash("3.80"));
        assertThat(onHand()).isEqualTo(balance(0, "0.00", "0.000217"));
        trade.pay(trade.cart(Trade.line(SCREW, 100_000)), cash("38.00"));
        assertThat(onHand()).isEqualTo(balance(-100_000, "-21.70", "0.000217"));
    }

    @Test
    void gateAndTillDeriveThePriceOfAPackByOneRule() {
        assertThat(packed()).isEqualTo(UnitPrice.of("0.00475", EUR));
        trade.done(new SaveProduct(Ids.next(), screw("0.333333", Optional.empty()), false));
        assertThat(packed()).isEqualTo(UnitPrice.of("4.166663", EUR)).isEqualTo(UnitPrice.of("0.333333", EUR).ofPack(Quantity.of("12.5")));
        trade.done(new SaveProduct(Ids.next(), screw("0.3333", Optional.of("4.000001")).withEdition(2), false));
        assertThat(packed()).isEqualTo(UnitPrice.of("4.000001", EUR));
    }

    /// What the gate believes a box costs.
    private UnitPrice packed() {
        var found = new AtomicReference<UnitPrice>();
        trade.done(new Looking(Ids.next(), found));
        return found.get();
    }

    record Looking(UUID key, @MadeAnew AtomicReference<UnitPrice> found) implements Command<Boolean> {

        @Override
        public Permission permission() {
            return new Permission("catalog.edit");
        }

        @Override
        public Boolean run(Tx tx) {
            found.set(tx.port(SalesBook.class).sellable(SCREW.id(), "box").orElseThrow().price());
            return true;
        }

        @Override
        public Boolean repeated(Tx tx) {
            return true;
        }
    }

    @Test
    void aPriceAndACostBeyondReasonAreRefusedWithASentence() {
        var dear = screw("1000000000000.01", Optional.of("2000000000000"));
        assertThat(trade.store.gate().submit(new SaveProduct(Ids.next(), dear, false), Trade.manager()))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.refusal().all())
                        .containsExactly(
                                new Refusal(
                                        "catalog.price-too-high",
                                        List.of("SCREW", "1000000000000.01", "1000000000000"),
                                        "product.price"),
                                new Refusal(
                                        "catalog.price-too-high",
                                        List.of("SCREW", "2000000000000.00", "1000000000000"),
                                        "product.units[0].price")));
        var adjust = new AdjustStock(
                Ids.next(), REGISTER, trade.later(), DAY,
                List.of(new AdjustStock.Line(
                        SCREW.id(), Quantity.ONE, Optional.of(UnitPrice.of("1000000000000.000001", EUR)))),
                "bought", Optional.empty());
        assertThat(trade.store.gate().submit(adjust, Trade.manager()))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.refusal().code())
                        .isEqualTo("stock.cost-too-high"));
    }

    @Test
    void theAverageAfterFreightKeepsItsMillionths() {
        stock("7000", "0.014286");
        stock("500", "0.015333");
        assertThat(onHand()).isEqualTo(balance(7_500, "107.67", "0.014356"));
    }
}
