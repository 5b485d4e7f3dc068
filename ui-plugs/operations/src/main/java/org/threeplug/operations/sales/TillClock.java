package org.threeplug.operations.sales;

import java.time.Instant;

/// The till's two clocks: the time of day for documents, and a steady one for pauses and pace, which nobody can set back.
public interface TillClock {

    Instant now();

    long nanos();

    static TillClock system() {
        return new TillClock() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public long nanos() {
                return System.nanoTime();
            }
        };
    }
}
