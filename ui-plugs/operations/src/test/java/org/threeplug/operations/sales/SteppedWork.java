package org.threeplug.operations.sales;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.threeplug.kit.Work;

/// Work that waits until a test lets it go on: what happens while something is slow can be looked at.
final class SteppedWork implements Work {

    private final Queue<Runnable> waiting = new ArrayDeque<>();

    @Override
    public <T> void run(Supplier<? extends T> job, Consumer<? super T> answer) {
        waiting.add(() -> answer.accept(job.get()));
    }

    @Override
    public Work inOrder() {
        return this;
    }

    void step() {
        waiting.remove().run();
    }

    /// Until nothing is left to do.
    void finish() {
        while (!waiting.isEmpty()) {
            step();
        }
    }
}
