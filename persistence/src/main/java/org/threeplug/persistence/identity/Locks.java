package org.threeplug.persistence.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;

/// How long people stay locked. A lock runs by the time of the journal when it was first seen and from then on by a clock that
/// nobody can set, so whoever puts the computer's clock on is locked as long as before, also after a new start. Once the
/// journal itself, by what others do, has come past its end, it is over.
final class Locks {

    private record Seen(Instant until, long end) {}

    private final LongSupplier elapsed;
    private final Map<UUID, Seen> seen = new HashMap<>();

    /// @param elapsed nanoseconds of a clock that only goes on
    Locks(LongSupplier elapsed) {
        this.elapsed = elapsed;
    }

    /// @param until the end of the lock in the books
    /// @param journal the time of the newest record
    synchronized boolean isLocked(UUID person, Instant until, Instant journal) {
        var known = seen.get(person);
        if (known == null || !known.until().equals(until)) {
            var left = journal.isBefore(until) ? Duration.between(journal, until) : Duration.ZERO;
            known = new Seen(until, elapsed.getAsLong() + left.toNanos());
            seen.put(person, known);
        }
        return elapsed.getAsLong() - known.end() < 0;
    }
}
