package org.threeplug.persistence.engine.gate;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/// How many of many are given to the gate at once: as many as take [#SHORT], for whoever comes meanwhile waits until they are done. It
/// goes by what the quickest of the last few took, because the others had to wait for somebody themselves.
public final class Pace {

    /// With the force of the disk behind it still within ten milliseconds.
    public static final Duration SHORT = Duration.ofMillis(7);

    private static final int FIRST = 100;
    private static final int LEAST = 20;
    private static final int MOST = 1_000;
    private static final int LAST_FEW = 4;

    private final LongSupplier nanos;
    private final Deque<Double> each = new ArrayDeque<>();

    /// @param nanos a clock that only goes on
    public Pace(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// @param give gives some of them to the gate, and says whether to go on
    /// @return whether all were given
    public <T> boolean inParts(List<T> all, Predicate<List<T>> give) {
        int from = 0;
        while (from < all.size()) {
            var part = all.subList(from, Math.min(all.size(), from + many()));
            long before = nanos.getAsLong();
            if (!give.test(part)) {
                return false;
            }
            took(part.size(), nanos.getAsLong() - before);
            from += part.size();
        }
        return true;
    }

    private int many() {
        return each.stream()
                .min(Double::compare)
                .map(one -> Math.clamp((long) (SHORT.toNanos() / Math.max(one, 1)), LEAST, MOST))
                .orElse(FIRST);
    }

    /// A few tell nothing of many: most of what they take is taken by the command as a whole.
    private void took(int many, long time) {
        if (many < LEAST) {
            return;
        }
        each.addLast((double) time / many);
        if (each.size() > LAST_FEW) {
            each.removeFirst();
        }
    }
}
