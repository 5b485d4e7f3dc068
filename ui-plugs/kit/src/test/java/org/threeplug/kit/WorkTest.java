package org.threeplug.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class WorkTest {

    @Test
    void theJobRunsElsewhereAndItsAnswerOnTheScreensThread() throws InterruptedException {
        var answered = new CountDownLatch(1);
        var threads = new CopyOnWriteArrayList<String>();
        try (var screen = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("screen").factory());
                var jobs = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("job").factory())) {
            Work.background(jobs, screen, _ -> {}).run(() -> threads.add(Thread.currentThread().getName()), _ -> {
                threads.add(Thread.currentThread().getName());
                answered.countDown();
            });
            assertThat(answered.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(threads).containsExactly("job", "screen");
    }

    @Test
    void whatFailsReachesThePresenterAndNoAnswerComes() throws InterruptedException {
        var presented = new CountDownLatch(2);
        var faults = new CopyOnWriteArrayList<String>();
        try (var jobs = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = Work.background(jobs, Runnable::run, fault -> {
                faults.add(fault.getMessage());
                presented.countDown();
            });
            work.run(
                    () -> {
                        throw new IllegalStateException("in the job");
                    },
                    _ -> faults.add("an answer"));
            work.run(() -> 1, _ -> {
                throw new IllegalStateException("in the answer");
            });
            assertThat(presented.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(faults).containsExactlyInAnyOrder("in the job", "in the answer");
    }

    @Test
    void aFlagOfAJobComesDownHoweverTheJobEnds() {
        var busy = new SimpleBooleanProperty();
        var work = Work.onTheSpot();
        var seen = new ArrayList<Boolean>();
        work.run(busy, () -> seen.add(busy.get()), _ -> seen.add(busy.get()));
        assertThatThrownBy(() -> work.run(
                        busy,
                        () -> {
                            throw new OutOfMemoryError("Java heap space");
                        },
                        _ -> seen.add(true)))
                .isInstanceOf(OutOfMemoryError.class);
        seen.add(busy.get());
        assertThat(seen).containsExactly(true, false, false);
    }

    @Test
    void whoeverTellsItsFaultsItselfHearsOfErrorsToo() {
        var heard = new ArrayList<String>();
        Work.onTheSpot().run(
                () -> {
                    throw new OutOfMemoryError("Java heap space");
                },
                _ -> heard.add("an answer"),
                fault -> heard.add(fault.getMessage()));
        Work.onTheSpot().run(() -> "done", heard::add, fault -> heard.add(fault.getMessage()));
        assertThat(heard).containsExactly("Java heap space", "done");
    }

    @Test
    void jobsInOrderNeverOvertakeEachOther() throws InterruptedException {
        var done = new CountDownLatch(1000);
        var seen = new CopyOnWriteArrayList<Integer>();
        try (var jobs = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = Work.background(jobs, Runnable::run, _ -> {}).inOrder();
            for (int i = 0; i < 1000; i++) {
                int number = i;
                work.run(() -> seen.add(number), _ -> done.countDown());
            }
            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(seen).isEqualTo(IntStream.range(0, 1000).boxed().toList());
    }

    @Test
    void whatIsDoneAtOnceIsAnsweredBeforeTheCallReturns() {
        var answers = new ArrayList<Integer>();
        try (var jobs = Executors.newVirtualThreadPerTaskExecutor()) {
            Work.background(jobs, _ -> answers.add(-1), _ -> {}).runBriefly(() -> 7, answers::add);
        }
        assertThat(answers).isEqualTo(List.of(7));
    }

    @Test
    void whatTakesLongerIsAnsweredOnTheScreensThreadWithoutHoldingItUp() {
        var held = new CountDownLatch(1);
        var screen = new LinkedBlockingQueue<Runnable>();
        var answers = new ArrayList<Integer>();
        try (var jobs = Executors.newVirtualThreadPerTaskExecutor()) {
            Work.background(jobs, screen::add, _ -> {})
                    .runBriefly(
                            () -> {
                                awaited(held);
                                return 7;
                            },
                            answers::add);
            assertThat(answers).isEmpty();
            held.countDown();
        }
        screen.forEach(Runnable::run);
        assertThat(answers).isEqualTo(List.of(7));
    }

    @Test
    void aBriefJobDoesNotOvertakeAnAnswerThatIsStillToCome() {
        var screen = new LinkedBlockingQueue<Runnable>();
        var answers = new ArrayList<String>();
        try (var jobs = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = Work.background(jobs, screen::add, _ -> {}).inOrder();
            work.run(() -> "first", answers::add);
            work.runBriefly(() -> "second", answers::add);
        }
        assertThat(answers).isEmpty();
        screen.forEach(Runnable::run);
        assertThat(answers).isEqualTo(List.of("first", "second"));
    }

    @Test
    void aBriefJobThatFailsReachesThePresenter() {
        var faults = new ArrayList<String>();
        try (var jobs = Executors.newVirtualThreadPerTaskExecutor()) {
            Work.background(jobs, Runnable::run, fault -> faults.add(fault.getMessage()))
                    .runBriefly(
                            () -> {
                                throw new IllegalStateException("in the job");
                            },
                            _ -> faults.add("an answer"));
        }
        assertThat(faults).isEqualTo(List.of("in the job"));
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void onTheSpotEverythingHappensAtOnceAndFaultsAreThrown() {
        var answers = new ArrayList<Integer>();
        Work.onTheSpot().run(() -> 7, answers::add);
        assertThat(answers).isEqualTo(List.of(7));
        assertThatThrownBy(() -> Work.onTheSpot()
                        .run(
                                () -> {
                                    throw new IllegalStateException("now");
                                },
                                _ -> {}))
                .hasMessage("now");
    }
}
