package org.threeplug.persistence.engine.recovery;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;

/// Writes one batch on a thread of its own while the next is read and understood. The connection belongs to that thread
/// until [#settle] returns.
final class BatchWriter implements AutoCloseable {

    private final Load load;
    private final LongConsumer watch;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("store-replay").factory());
    private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);

    BatchWriter(Load load, LongConsumer watch) {
        this.load = load;
        this.watch = watch;
    }

    /// Waits for the batch before, and starts with this one.
    void write(Batch batch) {
        await();
        writing = CompletableFuture.runAsync(() -> apply(batch), thread);
    }

    private void apply(Batch batch) {
        load.apply(batch);
        watch.accept(batch.records().getLast().stamp().sequence());
    }

    /// Returns when everything is written and the database can be used otherwise.
    void settle() {
        await();
        load.settle();
    }

    private void await() {
        try {
            writing.join();
        } catch (CompletionException e) {
            writing = CompletableFuture.completedFuture(null);
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /// After a failure the connection is not asked for anything more.
    @Override
    public void close() {
        thread.shutdown();
    }
}
