package org.threeplug.persistence.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.threeplug.persistence.engine.store.Shop.ANA;
import static org.threeplug.persistence.engine.store.Shop.OPTIONS;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.Urgency;

/// What happens when several wait at the gate at once: who goes first, what they share, and what they answer.
class WaitingTogetherTest {

    @TempDir
    Path dir;

    private final HookedFiles files = new HookedFiles();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Store store;

    @BeforeEach
    void open() {
        // nobody loses patience while the clock stands still
        store = Store.open(dir, OPTIONS.withFiles(files).withClock(InstantSource.fixed(Instant.parse("2026-03-01T08:00:00Z"))));
    }

    @AfterEach
    void closeAndHoldAgainstTheJournal() {
        threads.shutdownNow();
        store.close();
        assertThat(Store.compareWithJournal(dir, OPTIONS).differences()).isEmpty();
    }

    @Test
    void theCounterGoesBeforeTheOfficeBeforeBulkWork() throws Exception {
        var order = Collections.synchronizedList(new ArrayList<Urgency>());
        var held = hold();
        var waiting = new ArrayList<Future<Outcome<Object>>>();
        for (var urgency : List.of(Urgency.BULK, Urgency.OFFICE, Urgency.COUNTER)) {
            waiting.add(waiting(() -> store.gate().submit(new Shop.Do((_, _) -> order.add(urgency)), ANA, Justification.NONE, urgency)));
        }
        held.countDown();
        for (var each : waiting) {
            each.get();
        }
        assertThat(order).containsExactly(Urgency.COUNTER, Urgency.OFFICE, Urgency.BULK);
    }

    @Test
    void commandsThatWaitBehindEachOtherShareOneForce() throws Exception {
        var item = Shop.addItem(store, "A");
        var held = hold();
        var sales = waitingSales(item, 8);
        var before = files.forces.get();
        held.countDown();
        for (var sale : sales) {
            sale.get().orThrow();
        }
        assertThat(files.forces.get() - before).isEqualTo(1);
        assertThat(quantity(item)).isEqualTo(-8);
    }

    @Test
    void nobodyIsAnsweredBeforeTheForce() throws Exception {
        var item = Shop.addItem(store, "A");
        var held = hold();
        var sales = waitingSales(item, 3);
        var forcing = stopBeforeNextForce();
        held.countDown();
        forcing.reached().await();
        assertThat(sales).noneMatch(Future::isDone);
        forcing.goOn().countDown();
        for (var sale : sales) {
            sale.get().orThrow();
        }
    }

    @Test
    void aRefusedCommandInTheMiddleTakesBackOnlyItsOwnRows() throws Exception {
        var item = Shop.addItem(store, "A");
        var held = hold();
        var first = waiting(() -> store.gate().submit(new Shop.Sell(Ids.next(), item, 1), ANA));
        var refused = waiting(() -> store.gate().submit(new Shop.Sell(Ids.next(), item, 5_000), ANA));
        var last = waiting(() -> store.gate().submit(new Shop.Sell(Ids.next(), item, 2), ANA));
        held.countDown();
        assertThat(first.get().orThrow()).isEqualTo(1);
        assertThat(refused.get()).isEqualTo(new Outcome.Refused<>(Refusal.of("test.too-many", "5000")));
        assertThat(last.get().orThrow()).isEqualTo(2);
        assertThat(quantity(item)).isEqualTo(-3);
    }

    @Test
    void aCommandThatFailsInTheMiddleHarmsNobodyElse() throws Exception {
        var item = Shop.addItem(store, "A");
        var held = hold();
        var first = waiting(() -> store.gate().submit(new Shop.Sell(Ids.next(), item, 1), ANA));
        var failed = waiting(() -> store.gate().submit(
                new Shop.Do((_, _) -> {
                    throw new IllegalStateException("a fault of the program");
                }),
                ANA));
        held.countDown();
        assertThat(first.get().orThrow()).isEqualTo(1);
        assertThatThrownBy(failed::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(quantity(item)).isEqualTo(-1);
    }

    @Test
    void whenTheForceFailsNobodyIsToldDoneAndEachKeyIsAnsweredAfterwards() throws Exception {
        var item = Shop.addItem(store, "A");
        var commands = List.of(new Shop.Sell(Ids.next(), item, 1), new Shop.Sell(Ids.next(), item, 1));
        var held = hold();
        var sales = new ArrayList<Future<Outcome<Long>>>();
        for (var command : commands) {
            sales.add(waiting(() -> store.gate().submit(command, ANA)));
        }
        files.beforeForce.set(() -> {
            throw new IOException("Input/output error");
        });
        held.countDown();
        for (var sale : sales) {
            assertThatThrownBy(sale::get).cause().isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code())
                    .isEqualTo("gate.stopped"));
        }
        for (var command : commands) {
            store.gate().submit(command, ANA).orThrow();
        }
        assertThat(quantity(item)).isEqualTo(-2);
    }

    @Test
    void whoAsksAgainForACommandThatIsNotOnTheDiskWaitsForItToo() throws Exception {
        var item = Shop.addItem(store, "A");
        var sale = new Shop.Sell(Ids.next(), item, 1);
        var held = hold();
        var first = waiting(() -> store.gate().submit(sale, ANA));
        var again = waiting(() -> store.gate().submit(sale, ANA));
        var forcing = stopBeforeNextForce();
        held.countDown();
        forcing.reached().await();
        assertThat(again.isDone()).isFalse();
        forcing.goOn().countDown();
        assertThat(again.get()).isEqualTo(first.get());
        assertThat(quantity(item)).isEqualTo(-1);
    }

    private List<Future<Outcome<Long>>> waitingSales(UUID item, int count) throws InterruptedException {
        var sales = new ArrayList<Future<Outcome<Long>>>();
        for (var i = 0; i < count; i++) {
            sales.add(waiting(() -> store.gate().submit(new Shop.Sell(Ids.next(), item, 1), ANA)));
        }
        return sales;
    }

    /// @param reached when the journal is about to be forced
    /// @param goOn when it may be
    private record Stop(CountDownLatch reached, CountDownLatch goOn) {}

    private Stop stopBeforeNextForce() {
        var made = new Stop(new CountDownLatch(1), new CountDownLatch(1));
        files.beforeForce.set(() -> {
            made.reached().countDown();
            await(made.goOn());
        });
        return made;
    }

    /// Somebody at the gate who stays until released.
    private CountDownLatch hold() throws InterruptedException {
        var inside = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        threads.submit(() -> store.gate().submit(
                new Shop.Do((_, _) -> {
                    inside.countDown();
                    return await(released);
                }),
                ANA));
        inside.await();
        return released;
    }

    private static String await(CountDownLatch latch) {
        try {
            latch.await();
            return "";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Gives a command and comes back when it waits at the gate.
    private <T> Future<T> waiting(Callable<T> work) {
        var begun = new CompletableFuture<Thread>();
        var future = threads.submit(() -> {
            begun.complete(Thread.currentThread());
            return work.call();
        });
        var thread = begun.join();
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return future;
    }

    private long quantity(UUID item) {
        return store.reads()
                .fetchOne("SELECT quantity FROM test_balance WHERE item_id = ?", item)
                .get(0, Long.class);
    }
}
