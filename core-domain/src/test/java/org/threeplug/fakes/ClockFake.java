package org.threeplug.fakes;

import java.util.Optional;
import org.threeplug.clock.ClockBook;
import org.threeplug.clock.ClockJump;
import org.threeplug.clock.ClockRules;

/// What is known of the clock.
record ClockFake(Rows rows) implements ClockBook {

    @Override
    public Optional<ClockJump> open() {
        return rows.jump;
    }

    @Override
    public void note(ClockJump jump) {
        rows.jump = Optional.of(jump);
    }

    @Override
    public void accept(ClockJump jump) {
        rows.jump = Optional.empty();
    }

    @Override
    public void clear(ClockJump jump) {
        rows.jump = Optional.empty();
    }

    @Override
    public ClockRules rules() {
        return rows.clockRules;
    }

    @Override
    public void save(ClockRules rules) {
        rows.clockRules = rules;
    }
}
