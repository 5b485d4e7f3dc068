package org.threeplug.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Wrong secrets in a row. After five, nobody is let in for a while that doubles with each further one, up to an hour.
///
/// @param lockedUntil empty before the fifth
public record Tries(int wrong, Optional<Instant> lockedUntil) {

    public static final Tries NONE = new Tries(0, Optional.empty());

    private static final int FREE = 5;
    private static final int LONGEST = 7;

    /// With another wrong one.
    public Tries oneMore(Instant at) {
        int more = wrong + 1;
        return new Tries(more, more < FREE ? Optional.empty() : Optional.of(at.plus(pause(more))));
    }

    private static Duration pause(int wrong) {
        var doubled = Duration.ofSeconds(30L << Math.min(wrong - FREE, LONGEST));
        return doubled.compareTo(Duration.ofHours(1)) > 0 ? Duration.ofHours(1) : doubled;
    }
}
