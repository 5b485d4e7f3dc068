package org.threeplug.persistence.identity;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// The memory that hashing takes in this process, however many ask at once: each hash works on 19 MiB.
final class Hashing {

    static final int AT_ONCE = 2;
    private static final Semaphore TURNS = new Semaphore(AT_ONCE, true);

    private Hashing() {}

    /// Waits for a turn.
    static <T> T inTurn(Supplier<T> hashing) {
        TURNS.acquireUninterruptibly();
        try {
            return hashing.get();
        } finally {
            TURNS.release();
        }
    }
}
