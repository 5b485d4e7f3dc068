package org.threeplug.persistence.clock;

import static org.threeplug.persistence.schema.Tables.CLOCK_JUMP;
import static org.threeplug.persistence.schema.Tables.CLOCK_RULES;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.threeplug.clock.ClockJump;
import org.threeplug.clock.ClockRules;
import org.threeplug.clock.Clocks;
import org.threeplug.persistence.engine.database.UtcTime;

final class JooqClocks implements Clocks {

    static final String OPEN = "OPEN";

    private final Supplier<DSLContext> reads;

    JooqClocks(Supplier<DSLContext> reads) {
        this.reads = reads;
    }

    @Override
    public Optional<ClockJump> open() {
        return open(reads.get());
    }

    @Override
    public ClockRules rules() {
        return rules(reads.get());
    }

    static Optional<ClockJump> open(DSLContext sql) {
        return sql.selectFrom(CLOCK_JUMP)
                .where(CLOCK_JUMP.STATE.eq(OPEN))
                .fetchOptional(row -> new ClockJump(
                        row.getId(), UtcTime.moment(row.getJumpedFrom()), UtcTime.moment(row.getJumpedTo())));
    }

    static ClockRules rules(DSLContext sql) {
        return sql.selectFrom(CLOCK_RULES)
                .fetchOptional(row -> new ClockRules(
                        Duration.ofMinutes(row.getBackMinutes()),
                        Duration.ofHours(row.getForwardHours()),
                        row.getDayStartHour()))
                .orElse(ClockRules.DEFAULT);
    }
}
