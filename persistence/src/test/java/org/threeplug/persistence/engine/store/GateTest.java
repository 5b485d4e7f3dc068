package org.threeplug.persistence.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.threeplug.persistence.engine.store.Shop.ANA;
import static org.threeplug.persistence.engine.store.Shop.BOB;
import static org.threeplug.persistence.engine.store.Shop.MIA;
import static org.threeplug.persistence.engine.store.Shop.OPTIONS;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeplug.journal.JournalHead;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.Tx;
import org.threeplug.persistence.SignedIn;
import org.threeplug.persistence.engine.journal.JournalRecord;
import org.threeplug.persistence.engine.journal.RowChange;

class GateTest {

    @TempDir
    Path dir;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T08:00:00Z"));
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(dir, OPTIONS.withClock(now::get));
    }

    @AfterEach
    void closeAndHoldAgainstTheJournal() {
        store.close();
        assertThat(Store.compareWithJournal(dir, OPTIONS).differences()).isEmpty();
    }

    @Test
    void aRepeatedKeyIsCarriedOutOnceAndAnsweredAlike() {
        var item = Shop.addItem(store, "A");
        var sale = new Shop.Sell(Ids.next(), item, 3);
        var first = store.gate().submit(sale, ANA);
        assertThat(store.gate().submit(sale, ANA)).isEqualTo(first);
        assertThat(count("test_posting")).isEqualTo(1);
        assertThat(quantity(item)).isEqualTo(-3);
    }

    @Test
    void concurrentSubmissionsOfOneKeyPostOnce() throws Exception {
        var item = Shop.addItem(store, "A");
        var sale = new Shop.Sell(Ids.next(), item, 3);
        Callable<Outcome<Long>> submission = () -> store.gate().submit(sale, ANA);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = new HashSet<Outcome<Long>>();
            for (var future : threads.invokeAll(List.of(submission, submission, submission, submission, submission))) {
                outcomes.add(future.get());
            }
            assertThat(outcomes).hasSize(1);
        }
        assertThat(quantity(item)).isEqualTo(-3);
    }

    @Test
    void aKeyOfAnotherCommandIsRefused() {
        var add = new Shop.AddItem(Ids.next(), Ids.next(), "A", 1);
        store.gate().submit(add, ANA).orThrow();
        assertThat(store.gate().submit(new Shop.Sell(add.key(), add.item(), 1), ANA))
                .isEqualTo(new Outcome.Refused<>(Refusal.of("gate.key-used")));
    }

    @Test
    void aCommandIsKnownByItsDeclaredNameAndAnswersForTheRecordsOfItsOldOne() {
        var item = Shop.addItem(store, "A");
        var old = new Shop.Sell(Ids.next(), item, 3);
        var first = store.gate().submit(old, ANA);
        assertThat(store.gate().submit(new Shop.SellAnew(old.key(), item, 3), ANA)).isEqualTo(first);
        assertThat(store.gate().submit(new Shop.SellAnew(old.key(), item, 4), ANA))
                .isEqualTo(new Outcome.Refused<>(Refusal.of("gate.key-used")));
        assertThat(store.gate().submit(new Shop.SellAnew(Ids.next(), item, 1), ANA).orThrow()).isEqualTo(2);
        var order = ((JournalRecord.Given) store.journal().record(lastRecord()).orElseThrow()).order();
        assertThat(List.of(order.command(), order.version())).isEqualTo(List.of("shop.sell", 3));
    }

    @Test
    void aRefusedCommandLeavesNothingAndItsKeyMayBeUsedAgain() {
        var item = Shop.addItem(store, "A");
        var before = lastRecord();
        var sale = new Shop.Sell(Ids.next(), item, 5_000);
        assertThat(store.gate().submit(sale, ANA)).isEqualTo(new Outcome.Refused<>(Refusal.of("test.too-many", "5000")));
        assertThat(count("test_posting") + count("test_series")).isZero();
        assertThat(lastRecord()).isEqualTo(before);
        assertThat(store.gate().submit(new Shop.Sell(sale.key(), item, 5), ANA).orThrow()).isEqualTo(1);
    }

    @Test
    void aCommandInsideACommandIsRefusedAndTheOuterOneAndTheStoreGoOn() {
        var item = Shop.addItem(store, "A");
        var inner = new Shop.Sell(Ids.next(), item, 1);
        var asked = new ArrayList<Outcome<Long>>();
        done((_, rows) -> {
            rows.prepared("UPDATE test_balance SET quantity = quantity - 7 WHERE item_id = ?").execute(item);
            asked.add(store.gate().submit(inner, ANA));
            return "";
        });
        assertThat(asked).containsExactly(new Outcome.Refused<>(Refusal.of("gate.within-command")));
        assertThat(store.isStopped()).isFalse();
        assertThat(quantity(item)).isEqualTo(-7);
        assertThat(store.gate().submit(inner, ANA).orThrow()).isEqualTo(1);
    }

    @Test
    void aCommandThatMindsTheRefusalOfItsInnerOneIsRolledBack() {
        var item = Shop.addItem(store, "A");
        var before = lastRecord();
        var outer = new Shop.Do((tx, rows) -> {
            rows.prepared("UPDATE test_balance SET quantity = quantity - 7 WHERE item_id = ?").execute(item);
            return store.gate().submit(new Shop.Sell(Ids.next(), item, 1), ANA).orThrow();
        });
        assertThat(store.gate().submit(outer, ANA))
                .isEqualTo(new Outcome.Refused<>(Refusal.of("gate.within-command")));
        assertThat(quantity(item)).isZero();
        assertThat(lastRecord()).isEqualTo(before);
        assertThat(Shop.sell(store, item, 2)).isEqualTo(1);
    }

    @Test
    void aCommandCannotEndItsTransactionThroughTheStore() {
        var item = Shop.addItem(store, "A");
        List<Runnable> ends = List.of(store::checkpoint, store::emptyPieces, () -> {
            try {
                store.databaseImage();
            } catch (SQLException | IOException e) {
                throw new IllegalArgumentException(e);
            }
        });
        for (var end : ends) {
            assertThatThrownBy(() -> done((_, _) -> {
                        end.run();
                        return "";
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(Shop.sell(store, item, 2)).isEqualTo(1);
    }

    @Test
    void anInvalidCommandNamesTheFieldAndTheRule() {
        assertThat(store.gate().submit(new Shop.AddItem(Ids.next(), Ids.next(), " ", 1), ANA))
                .isEqualTo(new Outcome.Refused<>(new Refusal("input.not-blank", List.of(), "code")));
    }

    /// A command that a plug made of what nobody can tell apart.
    record Odd(UUID key, Thread thread) implements Command<String> {

        @Override
        public Permission permission() {
            return Shop.SELL;
        }

        @Override
        public String run(Tx tx) {
            return "";
        }

        @Override
        public String repeated(Tx tx) {
            return "";
        }
    }

    @Test
    void aCommandWhoseContentCannotBeToldHarmsNobodyElse() {
        var item = Shop.addItem(store, "A");
        assertThatThrownBy(() -> store.gate().submit(new Odd(Ids.next(), Thread.currentThread()), ANA))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(store.isStopped()).isFalse();
        assertThat(Shop.sell(store, item, 2)).isEqualTo(1);
    }

    @Test
    void everythingThatIsWrongWithAnInputComesBackTogether() {
        var refused = store.gate()
                .submit(new Shop.AddItem(Ids.next(), Ids.next(), " ", 0), ANA, Justification.because("a\u0007b"));
        assertThat(((Outcome.Refused<?>) refused).refusal().all())
                .containsExactly(
                        new Refusal("input.not-blank", List.of(), "code"),
                        new Refusal("input.positive", List.of(), "price"),
                        new Refusal("input.plain-text", List.of(), "reason"));
    }

    @Test
    void theJournalTellsWhatACommandDid() {
        var item = Shop.addItem(store, "A");
        Shop.sell(store, item, 3);
        Shop.sell(store, item, 4);
        var given = (JournalRecord.Given) store.journal().record(lastRecord()).orElseThrow();
        assertThat(given.order().command()).isEqualTo("Sell");
        assertThat(given.order().actor()).isEqualTo(new JournalRecord.Person(ANA.user(), "Ana", "cashier"));
        assertThat(given.events()).containsExactly(new Event("test.sold", "2"));
        assertThat(given.changes())
                .extracting(change -> change.table().name() + " " + change.operation())
                .containsExactly("TEST_SERIES UPDATE", "TEST_POSTING INSERT", "TEST_BALANCE UPDATE");
        assertThat(given.changes().getLast().key()).containsExactly(item);
        assertThat(given.changes().getLast().columns())
                .containsExactly(new RowChange.ColumnChange("QUANTITY", Optional.of(-3L), Optional.of(-7L)));
    }

    @Test
    void anUpdateToTheSameValueIsNoChange() {
        var item = Shop.addItem(store, "A");
        done((_, rows) -> rows.sql().execute("UPDATE test_item SET price = price WHERE id = ?", item));
        assertThat(((JournalRecord.Given) store.journal().record(lastRecord()).orElseThrow()).changes()).isEmpty();
    }

    @Test
    void everyColumnTypeComesBackFromTheJournal() {
        done((_, rows) -> rows.sql().execute("INSERT INTO test_item VALUES (?, 'T', 'Ț', 1, 2, TRUE, DATE '2026-03-29',"
                + " TIMESTAMP '2026-03-29 03:30:00.123456', 1.23456, 'long text', X'00FF')", Ids.next()));
        done((_, rows) -> rows.sql().execute("UPDATE test_item SET active = NULL, made = NULL, note = NULL"));
        assertThat(count("test_item")).isEqualTo(1);
    }

    @Test
    void aRecordWritesTheColumnsThatWereSet() {
        var item = Shop.addItem(store, "A");
        done((_, rows) -> {
            var row = rows.sql().fetchOne(TestItem.ITEM, TestItem.ITEM.id.eq(item));
            row.set(TestItem.ITEM.price, 300L);
            rows.update(row);
            rows.add(TestItem.ITEM.price, 20L, item);
            return rows.addIfPresent(TestItem.ITEM.price, 1L, Ids.next());
        });
        var given = (JournalRecord.Given) store.journal().record(lastRecord()).orElseThrow();
        assertThat(given.changes().stream().flatMap(c -> c.columns().stream()))
                .containsExactly(
                        new RowChange.ColumnChange("PRICE", Optional.of(250L), Optional.of(300L)),
                        new RowChange.ColumnChange("PRICE", Optional.of(300L), Optional.of(320L)));
        done((_, rows) -> rows.sql().execute("DELETE FROM test_balance"));
        done((_, rows) -> {
            rows.delete(TestItem.row(item, "A", "", 0));
            return true;
        });
        assertThat(count("test_item")).isZero();
    }

    @Test
    void anUpdateThatHitsNoRowIsAnError() {
        assertThatThrownBy(() -> done((_, rows) -> {
                    rows.add(TestItem.ITEM.price, 1L, Ids.next());
                    return true;
                }))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aStatementThatFailedCannotBeSwallowed() {
        var item = Shop.addItem(store, "A");
        assertThatThrownBy(() -> done((_, rows) -> {
                    try {
                        rows.sql().execute("INSERT INTO test_balance VALUES (?, 1)", item);
                    } catch (DataAccessException _) {
                        return rows.sql().execute("UPDATE test_item SET price = 1");
                    }
                    return 0;
                }))
                .isInstanceOf(Fault.class)
                .extracting(e -> ((Fault) e).code())
                .isEqualTo("gate.poisoned");
        assertThat(store.reads().fetchOne("SELECT price FROM test_item").get(0)).isEqualTo(250L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COMMIT",
                "ROLLBACK",
                "TRUNCATE TABLE test_posting",
                "CREATE TABLE more (id INT)",
                "CREATE LOCAL TEMPORARY TABLE more (id INT)",
                "SET AUTOCOMMIT TRUE",
                "SET LOCK_TIMEOUT 1",
                "UPDATE test_item SET price = 1; COMMIT",
                "UPDATE test_item SET price = 1 -- harmless",
                "/* harmless */ COMMIT",
                "SHUTDOWN"
            })
    void aCommandCannotDoMoreThanReadAndChangeRows(String sql) {
        Shop.addItem(store, "A");
        assertThatThrownBy(() -> done((_, rows) -> rows.sql().execute(sql))).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> done((_, rows) -> rows.prepared(sql).execute()))
                .isInstanceOf(DataAccessException.class);
        assertThat(store.reads().fetchOne("SELECT price FROM test_item").get(0)).isEqualTo(250L);
    }

    @Test
    void aCommandCannotReachItsTransactionThroughJooq() {
        assertThatThrownBy(() -> done((_, rows) -> {
                    rows.sql().connection(java.sql.Connection::commit);
                    return true;
                }))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> done((_, rows) -> {
                    rows.sql().transaction(t -> t.dsl().execute("UPDATE test_item SET price = 1"));
                    return true;
                }))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aCommitBehindTheGatesBackIsFoundAndUndone() {
        var item = Shop.addItem(store, "A");
        assertThatThrownBy(() -> done((_, rows) -> {
                    rows.sql().execute("UPDATE test_item SET price = 1");
                    return rows.prepared("SELECT price FROM test_item")
                            .one(row -> {
                                row.getStatement().getConnection().commit();
                                return row.getLong(1);
                            })
                            .orElseThrow();
                }))
                .isInstanceOf(Fault.class);
        assertThat(Shop.sell(store, item, 1)).isEqualTo(1);
        assertThat(store.reads().fetchOne("SELECT price FROM test_item").get(0)).isEqualTo(250L);
    }

    @Test
    void whoMayNotIsRefusedAndWrittenDown() {
        var item = Shop.addItem(store, "A");
        assertThat(store.gate().submit(new Shop.Sell(Ids.next(), item, 1), BOB))
                .isEqualTo(new Outcome.Refused<>(Refusal.of("access.denied", "test.sell")));
        var given = (JournalRecord.Given) store.journal().record(lastRecord()).orElseThrow();
        assertThat(given.refusal()).contains("access.denied");
        assertThat(given.order().actor().name()).isEqualTo("Bob");
        assertThat(given.changes()).isEmpty();
    }

    @Test
    void somebodyWithTheRightMustStandBehindASensitiveCommand() {
        var needs = Outcome.Refused.class;
        assertThat(give(false, ANA, Justification.NONE)).isInstanceOf(needs);
        assertThat(approved(false, ANA)).isInstanceOf(Outcome.Done.class);
        assertThat(give(false, MIA, Justification.because("damaged"))).isInstanceOf(Outcome.Done.class);
        assertThat(approved(true, MIA)).isInstanceOf(needs);
        assertThat(give(false, MIA, Justification.because(" ")))
                .isEqualTo(new Outcome.Refused<>(Refusal.of("approvals.reason-missing")));
    }

    private Outcome<Object> approved(boolean secondPerson, org.threeplug.kernel.Actor actor) {
        var command = new Shop.Do(Ids.next(), (_, _) -> true, Optional.of(Shop.need(secondPerson, true)));
        return SignedIn.approved(store.gate(), command, actor, "damaged", MIA);
    }

    private Outcome<Object> give(boolean secondPerson, org.threeplug.kernel.Actor actor, Justification justification) {
        var need = Optional.of(Shop.need(secondPerson, true));
        return store.gate().submit(new Shop.Do(Ids.next(), (_, _) -> true, need), actor, justification);
    }

    @Test
    void answeringARepeatedKeyCannotWrite() {
        Shop.addItem(store, "A");
        var sneaky = new Sneaky(Ids.next());
        store.gate().submit(sneaky, ANA).orThrow();
        assertThatThrownBy(() -> store.gate().submit(sneaky, ANA)).isInstanceOf(DataAccessException.class);
        assertThat(store.reads().fetchOne("SELECT price FROM test_item").get(0)).isEqualTo(250L);
    }

    private record Sneaky(java.util.UUID key) implements org.threeplug.kernel.Command<Integer> {

        @Override
        public org.threeplug.kernel.Permission permission() {
            return Shop.SELL;
        }

        @Override
        public Integer run(org.threeplug.kernel.Tx tx) {
            return 0;
        }

        @Override
        public Integer repeated(org.threeplug.kernel.Tx tx) {
            return tx.port(org.threeplug.persistence.engine.gate.Rows.class)
                    .prepared("UPDATE test_item SET price = 9")
                    .execute();
        }
    }

    @Test
    void theJournalIsReadAndVerifiedWhileItIsWritten() throws Exception {
        var item = Shop.addItem(store, "A");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var selling = threads.submit(() -> {
                for (var i = 0; i < 300; i++) {
                    Shop.sell(store, item, 1);
                }
                return true;
            });
            while (!selling.isDone()) {
                assertThat(store.verifyJournal().damage()).isEmpty();
                store.journal().read(1, Long.MAX_VALUE, journalRecord -> {});
            }
            assertThat(selling.get()).isTrue();
        }
    }

    @Test
    void eventsAreToldInOrderAndOnlyAfterTheRecordIsThere() throws Exception {
        var item = Shop.addItem(store, "A");
        var told = new LinkedBlockingQueue<String>();
        store.events().listen(event -> told.add(event.subject() + " of " + count("test_posting")));
        Shop.sell(store, item, 1);
        assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo("1 of 1");
        store.gate().submit(new Shop.Sell(Ids.next(), item, 5_000), ANA);
        Shop.sell(store, item, 1);
        assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo("2 of 2");
    }

    @Test
    void logicalTimeNeverRunsBack() {
        var times = new ArrayList<Instant>();
        done((tx, _) -> times.add(tx.now()));
        now.set(Instant.parse("2026-02-01T08:00:00Z"));
        done((tx, _) -> times.add(tx.now()));
        store.close();
        open();
        done((tx, _) -> times.add(tx.now()));
        assertThat(times).containsOnly(Instant.parse("2026-03-01T08:00:00Z"));
    }

    @Test
    void aCommandCanNameTheRecordBeforeIt() {
        var item = Shop.addItem(store, "A");
        var head = store.gate()
                .submit(new Shop.Do((tx, _) -> tx.port(JournalHead.class)), ANA)
                .orThrow();
        var last = store.journal().record(lastRecord() - 1).orElseThrow().stamp();
        assertThat(head).isEqualTo(new JournalHead(last.sequence(), last.hash().toString()));
        assertThat(quantity(item)).isZero();
    }

    @Test
    void readsAreReadsOnly() {
        Shop.addItem(store, "A");
        assertThatThrownBy(() -> store.reads().execute("UPDATE test_item SET price = 1"))
                .isInstanceOf(DataAccessException.class);
        assertThat(store.<Integer>snapshot(sql -> sql.fetchCount(TestItem.ITEM))).isEqualTo(1);
    }

    @Test
    void anInterruptedThreadStillPosts() throws SQLException {
        var item = Shop.addItem(store, "A");
        Thread.currentThread().interrupt();
        assertThat(Shop.sell(store, item, 1)).isEqualTo(1);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(Shop.sell(store, item, 1)).isEqualTo(2);
    }

    private Object done(Shop.Deed deed) {
        return store.gate().submit(new Shop.Do(deed), ANA).orThrow();
    }

    private long lastRecord() {
        return store.reads().fetchOne("SELECT MAX(seq) FROM journal_index").get(0, Long.class);
    }

    private int count(String table) {
        return store.reads().fetchOne("SELECT COUNT(*) FROM " + table).get(0, Integer.class);
    }

    private long quantity(java.util.UUID item) {
        return store.reads()
                .fetchOne("SELECT quantity FROM test_balance WHERE item_id = ?", item)
                .get(0, Long.class);
    }
}
