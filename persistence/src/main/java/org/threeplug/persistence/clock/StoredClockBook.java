package org.threeplug.persistence.clock;

import static org.threeplug.persistence.schema.Tables.CLOCK_JUMP;
import static org.threeplug.persistence.schema.Tables.CLOCK_RULES;

import java.util.Optional;
import org.threeplug.clock.ClockBook;
import org.threeplug.clock.ClockJump;
import org.threeplug.clock.ClockRules;
import org.threeplug.persistence.engine.database.UtcTime;
import org.threeplug.persistence.engine.gate.Kept;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.persistence.schema.tables.records.ClockJumpRecord;
import org.threeplug.persistence.schema.tables.records.ClockRulesRecord;

/// Asked before each document, so the open jump is kept between commands.
final class StoredClockBook implements ClockBook {

    private final Rows rows;
    private final Kept<Optional<ClockJump>> open;

    StoredClockBook(Rows rows) {
        this.rows = rows;
        this.open = rows.keepUntilChanged(() -> JooqClocks.open(rows.sql()), CLOCK_JUMP);
    }

    @Override
    public Optional<ClockJump> open() {
        return open.get();
    }

    @Override
    public void note(ClockJump jump) {
        var row = new ClockJumpRecord();
        row.setId(jump.id());
        row.setJumpedFrom(UtcTime.of(jump.from()));
        row.setJumpedTo(UtcTime.of(jump.to()));
        row.setState(JooqClocks.OPEN);
        rows.insert(row);
    }

    @Override
    public void accept(ClockJump jump) {
        move(jump, "ACCEPTED");
    }

    @Override
    public void clear(ClockJump jump) {
        move(jump, "CLEARED");
    }

    private void move(ClockJump jump, String state) {
        var row = rows.sql().fetchOne(CLOCK_JUMP, CLOCK_JUMP.ID.eq(jump.id()));
        if (row == null) {
            throw new IllegalArgumentException("There is no jump " + jump.id());
        }
        row.setState(state);
        rows.update(row);
    }

    @Override
    public ClockRules rules() {
        return JooqClocks.rules(rows.sql());
    }

    @Override
    public void save(ClockRules rules) {
        var kept = rows.sql().fetchOne(CLOCK_RULES);
        var row = kept == null ? new ClockRulesRecord() : kept;
        row.setBackMinutes(Math.toIntExact(rules.back().toMinutes()));
        row.setForwardHours(Math.toIntExact(rules.forward().toHours()));
        row.setDayStartHour(rules.dayStartHour());
        if (kept == null) {
            row.setId(1);
            rows.insert(row);
        } else {
            rows.update(row);
        }
    }
}
