package org.threeplug.bench;

import java.util.Arrays;

/// Durations of many runs of one thing, in nanoseconds.
final class Timings {

    private long[] nanos = new long[1024];
    private int count;

    void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = duration;
    }

    void addAll(Timings others) {
        for (int i = 0; i < others.count; i++) {
            add(others.nanos[i]);
        }
    }

    int count() {
        return count;
    }

    /// How many fit in a second, one after the other.
    double perSecond() {
        return count / (Arrays.stream(nanos, 0, count).sum() / 1e9);
    }

    /// @param share 0.50 for the median
    double millis(double share) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.min(count - 1, (int) Math.ceil(share * count) - 1)] / 1e6;
    }
}
