package org.threeplug.desktop.start;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.threeplug.desktop.window.TillWindow;
import org.threeplug.persistence.engine.store.OpeningWatch;
import org.threeplug.server.compose.OpenStore;

/// Opens the store while the window is still being made, on the other processor. The window finds the opening under way and
/// is told how far it is; if it opens the store once more, that is done when it asks.
final class EarlyOpening implements TillWindow.Opener {

    private final TillWindow.Opener opener;
    private final Relay relay = new Relay();
    private final AtomicReference<@Nullable CompletableFuture<OpenStore>> begun;

    private EarlyOpening(TillWindow.Opener opener) {
        this.opener = opener;
        var opening = new CompletableFuture<OpenStore>();
        this.begun = new AtomicReference<>(opening);
        Thread.ofPlatform().name("opening").start(() -> {
            try {
                opening.complete(opener.open(relay));
            } catch (RuntimeException | Error e) {
                opening.completeExceptionally(e);
            }
        });
    }

    static EarlyOpening begin(TillWindow.Opener opener) {
        return new EarlyOpening(opener);
    }

    @Override
    public OpenStore open(OpeningWatch watch) {
        var first = begun.getAndSet(null);
        if (first == null) {
            return opener.open(watch);
        }
        relay.to(watch);
        try {
            return first.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }

    /// There will be no window: closes the store as soon as it is open.
    void abandon() {
        var first = begun.getAndSet(null);
        if (first != null) {
            first.handle((open, _) -> Optional.ofNullable(open)).join().ifPresent(OpenStore::close);
        }
    }

    /// Keeps what is said until somebody listens.
    private static final class Relay implements OpeningWatch {

        private record Applied(long record, long last) {}

        private @Nullable OpeningWatch watch;
        private @Nullable Path aside;
        private @Nullable Applied applied;

        synchronized void to(OpeningWatch listener) {
            watch = listener;
            if (aside != null) {
                listener.setAside(aside);
            }
            if (applied != null) {
                listener.applied(applied.record(), applied.last());
            }
        }

        @Override
        public synchronized void setAside(Path kept) {
            if (watch == null) {
                aside = kept;
            } else {
                watch.setAside(kept);
            }
        }

        @Override
        public synchronized void copying(int done, int of, Path copy) {
            if (watch != null) {
                watch.copying(done, of, copy);
            }
        }

        @Override
        public synchronized void updating(int done, int of) {
            if (watch != null) {
                watch.updating(done, of);
            }
        }

        @Override
        public synchronized void applied(long journalRecord, long last) {
            if (watch == null) {
                applied = new Applied(journalRecord, last);
            } else {
                watch.applied(journalRecord, last);
            }
        }
    }
}
