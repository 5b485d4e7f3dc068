package org.threeplug.kit;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

final class BackgroundWork implements Work {

    /// Half a frame.
    private static final long UNSEEN_MILLIS = 8;

    private final Executor threads;
    private final Executor screen;
    private final FaultPresenter faults;
    private final AtomicInteger unanswered = new AtomicInteger();

    BackgroundWork(Executor threads, Executor screen, FaultPresenter faults) {
        this.threads = threads;
        this.screen = screen;
        this.faults = faults;
    }

    @Override
    public <T> void run(Supplier<? extends T> job, Consumer<? super T> answer) {
        begin(job, answer).thenAccept(screen::execute);
    }

    /// Never overtakes an answer that is still to come.
    @Override
    public <T> void runBriefly(Supplier<? extends T> job, Consumer<? super T> answer) {
        boolean first = unanswered.get() == 0;
        var coming = begin(job, answer);
        if (first) {
            wait(coming);
        }
        if (coming.isDone() && first) {
            coming.join().run();
        } else {
            coming.thenAccept(screen::execute);
        }
    }

    @Override
    public Work inOrder() {
        return new BackgroundWork(new OneByOne(threads), screen, faults);
    }

    /// @return what is to be done on the screen's thread once the job is over
    private <T> CompletableFuture<Runnable> begin(Supplier<? extends T> job, Consumer<? super T> answer) {
        unanswered.incrementAndGet();
        var coming = new CompletableFuture<Runnable>();
        threads.execute(() -> coming.complete(attempt(job, answer)));
        return coming;
    }

    private <T> Runnable attempt(Supplier<? extends T> job, Consumer<? super T> answer) {
        try {
            T result = job.get();
            return () -> guarded(() -> answer.accept(result));
        } catch (RuntimeException | Error fault) {
            return () -> guarded(() -> faults.present(fault));
        }
    }

    private static void wait(CompletableFuture<Runnable> coming) {
        try {
            coming.get(UNSEEN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException _) {
            // It is answered later.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void guarded(Runnable answer) {
        unanswered.decrementAndGet();
        try {
            answer.run();
        } catch (RuntimeException | Error fault) {
            faults.present(fault);
        }
    }

    /// A queue over threads that are not its own: at most one of its jobs runs at a time, in order.
    private static final class OneByOne implements Executor {

        private final Queue<Runnable> waiting = new ArrayDeque<>();
        private final Executor threads;
        private boolean busy;

        OneByOne(Executor threads) {
            this.threads = threads;
        }

        @Override
        public synchronized void execute(Runnable job) {
            waiting.add(job);
            if (!busy) {
                busy = true;
                threads.execute(this::drain);
            }
        }

        private void drain() {
            while (true) {
                Runnable job;
                synchronized (this) {
                    if (waiting.isEmpty()) {
                        busy = false;
                        return;
                    }
                    job = waiting.remove();
                }
                job.run();
            }
        }
    }
}
