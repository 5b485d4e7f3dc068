package org.threeplug.persistence.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.threeplug.persistence.trade.Trade.BRANCH;
import static org.threeplug.persistence.trade.Trade.BREAD;
import static org.threeplug.persistence.trade.Trade.CUP;
import static org.threeplug.persistence.trade.Trade.EUR;
import static org.threeplug.persistence.trade.Trade.TEA;
import static org.threeplug.persistence.trade.Trade.cash;
import static org.threeplug.persistence.trade.Trade.line;
import static org.threeplug.persistence.trade.Trade.transfer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.SaveProduct;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.persistence.backup.witness.JournalExport;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.ledger.LedgerPersistence;
import org.threeplug.persistence.peers.TakeJournal;
import org.threeplug.persistence.stock.StockPersistence;
import org.threeplug.persistence.verify.Invariants;
import org.threeplug.persistence.verify.Watch;
import org.threeplug.tables.Merge;
import org.threeplug.tables.PlugTables;
import org.threeplug.tables.TableRule;

/// Two PCs of a shop that traded apart: what one of them recorded is taken into the books of the other.
class NodesMeetTest {

    private static final UUID SECOND = new UUID(0, 91);
    private static final UUID BACK = new UUID(0, 92);
    private static final List<String> AS_IT_IS = List.of(
            "document", "document_line", "document_tax", "tender", "ledger_posting", "stock_movement");

    @TempDir
    static Path made;

    @TempDir
    Path folder;

    private static Map<String, Long> before = Map.of();

    private Trade first;
    private Trade second;

    /// Made once, and copied for each test.
    @BeforeAll
    static void aShopIsCopiedToASecondPcAndBothTradeForADay() throws IOException {
        try (var shop = Trade.open(made.resolve("first"))) {
            var shift = shop.openShift();
            shop.pay(shop.cart(line(TEA, 3), line(CUP, 1)), cash("25.50"));
            shop.close(shift, "125.50");
            before = trial(shop);
        }
        copy(made.resolve("first"), made.resolve("second"));
        try (var second = Trade.reopen(made.resolve("second"))) {
            second.made(1, SECOND, BACK, "2");
            var there = second.openShift(BACK);
            second.pay(BACK, second.cart(line(TEA, 5), line(BREAD, 2)), cash("28.90"));
            second.pay(BACK, second.cart(line(CUP, 2)), transfer("24.00"));
            second.close(there, "128.90");
            second.openShift(BACK);
            second.pay(BACK, second.cart(line(CUP, 1)), transfer("12.00"));
        }
        try (var first = Trade.reopen(made.resolve("first"))) {
            first.openShift();
            first.pay(first.cart(line(TEA, 1)), cash("4.50"));
            first.pay(first.cart(line(BREAD, 4)), cash("12.80"));
        }
    }

    @BeforeEach
    void open() throws IOException {
        copy(made.resolve("first"), folder.resolve("first"));
        copy(made.resolve("second"), folder.resolve("second"));
        first = Trade.reopen(folder.resolve("first"));
        second = Trade.reopen(folder.resolve("second"));
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    private void bothBooksAgreeAndTheirJournalsTellThemAll() {
        for (var trade : List.of(first, second)) {
            assertThat(Invariants.of(trade.store, Watch.NOBODY)).isEqualTo(new Invariants.Result(true, List.of()));
            trade.close();
            assertThat(Store.compareWithJournal(trade.directory(), trade.options()).differences()).isEmpty();
        }
        first = Trade.reopen(folder.resolve("first"));
        second = Trade.reopen(folder.resolve("second"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var one : all.toList()) {
                Files.copy(one, to.resolve(from.relativize(one).toString()));
            }
        }
    }

    private Path exported(Trade trade, String name) throws IOException {
        new JournalExport(trade.options().files(), trade.directory().resolve("journal"))
                .to(folder.resolve(name), List.of(), Optional.empty());
        return folder.resolve(name);
    }

    private static TakeJournal.Taken take(Trade trade, Path journal) {
        return new TakeJournal(trade.store, Trade.manager()).from(journal, _ -> {});
    }

    private static Map<String, Long> trial(Trade trade) {
        var rows = new TreeMap<String, Long>();
        LedgerPersistence.reads(trade.store::reads, () -> EUR)
                .trialBalance(Optional.empty(), Optional.empty())
                .forEach(row -> {
                    rows.put(row.account().code() + " debit", row.debit().minor());
                    rows.put(row.account().code() + " credit", row.credit().minor());
                });
        return rows;
    }

    private static List<String> onHand(Trade trade) {
        var stock = StockPersistence.reads(trade.store::reads, () -> EUR);
        return List.of(TEA, CUP, BREAD).stream()
                .map(product -> stock.onHand(product.id(), BRANCH))
                .map(balance -> balance.quantity().plain() + " worth " + balance.value().plain())
                .toList();
    }

    private static List<String> rows(Trade trade, String table, String which) {
        return trade.store.reads()
                .resultQuery("SELECT * FROM " + table + " WHERE " + which)
                .fetch(row -> Arrays.toString(row.intoArray()));
    }

    private static String code(Throwable refused) {
        return ((RefusedException) refused).refusal().code();
    }

    private void refused(Trade trade, Path journal, String code) {
        long last = records(trade);
        assertThatThrownBy(() -> take(trade, journal))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(code(refused)).isEqualTo(code));
        assertThat(records(trade)).isEqualTo(last);
    }

    private static long records(Trade trade) {
        return trade.store.reads().resultQuery("SELECT MAX(seq) FROM journal_index").fetchSingle(0, Long.class);
    }

    @Test
    void onHandSumsAndTrialBalanceAreThoseOfTheTwoAddedUp() throws IOException {
        var expected = new TreeMap<String, Long>();
        var here = trial(first);
        var there = trial(second);
        here.forEach((account, amount) -> expected.put(account, amount + there.get(account) - before.get(account)));
        var taken = take(first, exported(second, "out"));
        assertThat(taken.number()).isEqualTo(1);
        assertThat(trial(first)).isEqualTo(expected);
        assertThat(onHand(first)).containsExactly("91 worth 182.00", "96 worth 480.48", "94 worth 103.40");
        bothBooksAgreeAndTheirJournalsTellThemAll();
    }

    @Test
    void whatThePcPostedIsHereRowForRow() throws IOException {
        take(first, exported(second, "out"));
        for (var table : AS_IT_IS) {
            var key = table.equals("document") ? "document_no" : "row_no";
            var which = key + " >= 1000000000000000 ORDER BY " + key;
            assertThat(rows(first, table, which)).as(table).isNotEmpty().isEqualTo(rows(second, table, which));
        }
        for (var table : List.of("shift", "z_report")) {
            var which = "register_id = '" + BACK + "' ORDER BY number";
            assertThat(rows(first, table, which)).as(table).isNotEmpty().isEqualTo(rows(second, table, which));
        }
        var sums = "through_row >= 1000000000000000 ORDER BY through_row, account, business_date";
        assertThat(rows(first, "ledger_sum", sums)).isNotEmpty().isEqualTo(rows(second, "ledger_sum", sums));
    }

    @Test
    void takingItTwiceChangesNothing() throws IOException {
        var out = exported(second, "out");
        take(first, out);
        var hand = onHand(first);
        long last = records(first);
        assertThat(take(first, out).records()).isZero();
        assertThat(records(first)).isEqualTo(last);
        assertThat(onHand(first)).isEqualTo(hand);
    }

    @Test
    void whatComesLaterIsTakenFromThere() throws IOException {
        take(first, exported(second, "out"));
        second.pay(BACK, second.cart(line(TEA, 1)), transfer("4.50"));
        first.pay(first.cart(line(TEA, 1)), cash("4.50"));
        assertThat(take(first, exported(second, "later")).records()).isEqualTo(1);
        assertThat(onHand(first).getFirst()).isEqualTo("89 worth 178.00");
    }

    @Test
    void bothHaveTheSameWhenEachTookTheOthers() throws IOException {
        var ofFirst = exported(first, "of-first");
        take(first, exported(second, "of-second"));
        take(second, ofFirst);
        assertThat(onHand(second)).isEqualTo(onHand(first));
        assertThat(trial(second)).isEqualTo(trial(first));
        bothBooksAgreeAndTheirJournalsTellThemAll();
    }

    @Test
    void whatBothMayEditIsOfWhoWasLast() throws IOException {
        edit(first, "Green tea, first", TEA.price().plain());
        edit(second, "Green tea, second", "4.80");
        editPrice(first, CUP, "13.00");
        var ofFirst = exported(first, "of-first");
        var ofSecond = exported(second, "of-second");
        take(first, ofSecond);
        take(second, ofFirst);
        var both = "SELECT code, name, price FROM product ORDER BY code";
        assertThat(first.store.reads().resultQuery(both).fetch().formatCSV())
                .isEqualTo(second.store.reads().resultQuery(both).fetch().formatCSV())
                .contains("13");
        bothBooksAgreeAndTheirJournalsTellThemAll();
    }

    private static void edit(Trade trade, String name, String price) {
        trade.later();
        trade.done(new SaveProduct(
                Ids.next(), changed(TEA, name, price), false));
    }

    private static void editPrice(Trade trade, Product product, String price) {
        trade.later();
        trade.done(new SaveProduct(
                Ids.next(), changed(product, product.name(), price), false));
    }

    private static Product changed(Product old, String name, String price) {
        return new Product(
                old.id(), old.code(), name, old.brand(), old.category(), old.taxKey(),
                UnitPrice.of(price, EUR), old.priceIncludesTax(), old.unit(), old.quantityDecimals(),
                old.stocked(), old.openPrice(), old.active(), old.units(), old.barcodes(), old.edition());
    }

    @Test
    void aSaleAfterwardsIsValuedAtTheAverageOfBoth() throws IOException {
        take(first, exported(second, "out"));
        first.pay(first.cart(line(TEA, 91)), transfer("409.50"));
        assertThat(onHand(first).getFirst()).isEqualTo("0 worth 0.00");
        bothBooksAgreeAndTheirJournalsTellThemAll();
    }

    @Test
    void aJournalWithAByteChangedIsRefused() throws IOException {
        var out = exported(second, "out");
        change(out, at -> at / 2);
        refused(first, out, "nodes.journal-damaged");
    }

    @Test
    void aJournalCutWithinARecordIsRefused() throws IOException {
        var out = exported(second, "out");
        try (var file = FileChannel.open(newest(out), StandardOpenOption.WRITE)) {
            file.truncate(file.size() - 7);
        }
        refused(first, out, "nodes.journal-damaged");
    }

    @Test
    void aJournalThatEndsBeforeWhatWasTakenIsRefused() throws IOException {
        var early = exported(second, "early");
        second.pay(BACK, second.cart(line(TEA, 1)), transfer("4.50"));
        take(first, exported(second, "late"));
        refused(first, early, "nodes.journal-cut");
    }

    @Test
    void aJournalWithAnotherHistoryIsRefused() throws IOException {
        second.close();
        copy(second.directory(), folder.resolve("third"));
        second = Trade.reopen(second.directory());
        second.pay(BACK, second.cart(line(TEA, 1)), transfer("4.50"));
        take(first, exported(second, "out"));
        try (var other = Trade.reopen(folder.resolve("third"))) {
            other.pay(BACK, other.cart(line(TEA, 2)), transfer("9.00"));
            other.pay(BACK, other.cart(line(TEA, 2)), transfer("9.00"));
            refused(first, exported(other, "other"), "nodes.journal-rewritten");
        }
    }

    @Test
    void theJournalOfAnotherShopIsRefused() throws IOException {
        try (var other = Trade.open(folder.resolve("third"))) {
            other.made(1, SECOND, BACK, "2");
            refused(first, exported(other, "other"), "nodes.journal-foreign");
        }
    }

    @Test
    void onesOwnJournalIsRefused() throws IOException {
        refused(first, exported(first, "own"), "nodes.journal-own");
    }

    @Test
    void aCopyThatWasNeverMadeANodeIsRefused() throws IOException {
        first.close();
        copy(first.directory(), folder.resolve("third"));
        first = Trade.reopen(first.directory());
        try (var other = Trade.reopen(folder.resolve("third"))) {
            other.pay(other.cart(line(TEA, 1)), cash("4.50"));
            refused(first, exported(other, "other"), "nodes.same-number");
        }
    }

    @Test
    void aCopyThatPostedBeforeItWasMadeANodeIsRefused() throws IOException {
        first.close();
        copy(first.directory(), folder.resolve("third"));
        first = Trade.reopen(first.directory());
        try (var other = Trade.reopen(folder.resolve("third"))) {
            other.pay(other.cart(line(TEA, 1)), cash("4.50"));
            other.made(2, new UUID(0, 93), new UUID(0, 94), "3");
            refused(first, exported(other, "other"), "nodes.journal-forked");
        }
    }

    @Test
    void twoPcsOfOneNumberAreRefused() throws IOException {
        try (var other = third()) {
            take(first, exported(second, "out"));
            other.made(1, new UUID(0, 93), new UUID(0, 94), "3");
            refused(first, exported(other, "other"), "nodes.number-twice");
        }
    }

    @Test
    void twoPcsThatGaveOneCodeToTwoRegistersAreRefused() throws IOException {
        try (var other = third()) {
            take(first, exported(second, "out"));
            other.made(2, new UUID(0, 93), new UUID(0, 94), "2");
            refused(first, exported(other, "other"), "nodes.does-not-fit");
        }
    }

    /// Another copy of the first PC, of before it took anything.
    private Trade third() throws IOException {
        first.close();
        copy(first.directory(), folder.resolve("third"));
        first = Trade.reopen(first.directory());
        return Trade.reopen(folder.resolve("third"));
    }

    /// What somebody writes who has the keys of a PC, and a program of his own.
    record Forge(UUID key, String sql) implements Command<Boolean> {
        @Override
        public Permission permission() {
            return new Permission("ledger.adjust");
        }

        @Override
        public Boolean run(Tx tx) {
            return tx.port(Rows.class).prepared(sql).execute() > 0;
        }

        @Override
        public Boolean repeated(Tx tx) {
            return true;
        }
    }

    static Map<String, String> forgeries() {
        return new TreeMap<>(Map.of(
                "UPDATE document SET total = total + 1, rounding = rounding + 1 WHERE document_no = 200000",
                "nodes.journal-changes-posted",
                "DELETE FROM ledger_posting WHERE row_no = 300001",
                "nodes.journal-changes-posted",
                "UPDATE ledger_posting SET amount = amount + 1 WHERE row_no = 1000000000200001",
                "nodes.journal-changes-posted",
                "INSERT INTO ledger_posting (row_no, line_no, account, business_date, amount)"
                        + " VALUES (1000000000200090, 90, '101', DATE '2026-03-02', 5)",
                "nodes.journal-unbalanced",
                "INSERT INTO stock_movement (row_no, line_no, product_id, location_id, moved_at, quantity, book_value, previous_row)"
                        + " VALUES (900001, 1, RANDOM_UUID(), RANDOM_UUID(), LOCALTIMESTAMP, 1, 1, 0)",
                "nodes.journal-forked"));
    }

    static List<String> forged() {
        return List.copyOf(forgeries().keySet());
    }

    @ParameterizedTest
    @MethodSource("forged")
    void aForgedRecordIsRefused(String sql) throws IOException {
        assertThat(second.done(new Forge(Ids.next(), sql))).isTrue();
        refused(first, exported(second, "out"), forgeries().get(sql));
    }

    @Test
    void whatAPlugKeepsDoesNotTravelAndIsNotTakenInHalf() throws IOException {
        var tables = new PlugTables(
                "club",
                List.of(new PlugTables.Script("1-cards", "CREATE TABLE card (id UUID PRIMARY KEY, name VARCHAR(80) NOT NULL)")),
                List.of(TableRule.of("CARD", Merge.LAST_WRITER).sealed("ID", "NAME")));
        assertThat(second.store.bring(List.of(tables))).isEmpty();
        assertThat(second.done(new Forge(
                        Ids.next(), "INSERT INTO \"PLUG_CLUB\".card (id, name) VALUES (RANDOM_UUID(), 'Ada Byron')")))
                .isTrue();
        refused(first, exported(second, "out"), "nodes.plug-tables");
    }

    @Test
    void whoMayNotIsDenied() throws IOException {
        var out = exported(second, "out");
        assertThatThrownBy(() -> new TakeJournal(first.store, Trade.ANN).from(out, _ -> {}))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(code(refused)).isEqualTo("access.denied"));
    }

    private static Path newest(Path journal) throws IOException {
        try (var all = Files.list(journal)) {
            return all.sorted().toList().getLast();
        }
    }

    private interface Place {
        long in(long size);
    }

    private static void change(Path journal, Place place) throws IOException {
        try (var file = FileChannel.open(newest(journal), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long at = place.in(file.size());
            var one = ByteBuffer.allocate(1);
            file.read(one, at);
            one.flip();
            file.write(ByteBuffer.wrap(new byte[] {(byte) ~one.get()}), at);
        }
    }
}
