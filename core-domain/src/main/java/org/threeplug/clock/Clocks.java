package org.threeplug.clock;

import java.util.Optional;

/// What is known of the computer's clock.
public interface Clocks {

    /// The jump that nobody has stood behind yet. Until then no document is posted.
    Optional<ClockJump> open();

    ClockRules rules();
}
