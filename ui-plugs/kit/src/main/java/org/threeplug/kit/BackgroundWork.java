package org.threeplug.kit;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

final class BackgroundWork implements Work {

    private final Executor threads;
    private final Executor screen;
    private final FaultPresenter faults;

    BackgroundWork(Executor threads, Executor screen, FaultPresenter faults) {
        this.threads = threads;
        this.screen = screen;
        this.faults = faults;
    }

    @Override
    public <T> void run(Supplier<? extends T> job, Consumer<? super T> answer) {
        threads.execute(() -> {
            try {
                T result = job.get();
                screen.execute(() -> guarded(() -> answer.accept(result)));
            } catch (RuntimeException | Error fault) {
                screen.execute(() -> faults.present(fault));
            }
        });
    }

    @Override
    public Work inOrder() {
        return new BackgroundWork(new OneByOne(threads), screen, faults);
    }

    private void guarded(Runnable answer) {
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
