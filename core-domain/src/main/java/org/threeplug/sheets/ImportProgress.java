package org.threeplug.sheets;

import java.time.Duration;

/// How far an import is.
///
/// @param rows looked at so far, of about `total`
public record ImportProgress(long rows, long total, Duration elapsed) {

    public long rowsPerSecond() {
        return elapsed.isZero() ? 0 : rows * 1_000_000_000L / elapsed.toNanos();
    }

    public Duration remaining() {
        long left = Math.max(total - rows, 0);
        return rowsPerSecond() == 0 ? Duration.ZERO : Duration.ofMillis(left * 1000 / rowsPerSecond());
    }
}
