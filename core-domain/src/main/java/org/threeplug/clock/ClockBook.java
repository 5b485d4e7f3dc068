package org.threeplug.clock;

import java.util.Optional;

/// The write side; only commands reach it.
public interface ClockBook {

    /// The jump that nobody has stood behind yet.
    Optional<ClockJump> open();

    void note(ClockJump jump);

    /// Somebody stood behind the open jump.
    void accept(ClockJump jump);

    /// The clock is right again, or went on to jump.
    void clear(ClockJump jump);

    ClockRules rules();

    void save(ClockRules rules);
}
