package org.threeplug.clock;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.Seen;
import org.threeplug.kernel.Tx;

/// Changes what the computer's clock may do by itself, and where a day begins.
///
/// @param seen what the editor began with; empty for a program that sets what it is told to
@Declared(value = "clock.save-rules", was = "SaveClockRules")
public record SaveClockRules(
        @NotNull UUID key, int backMinutes, int forwardHours, int dayStartHour, Optional<ClockRules> seen)
        implements Command<ClockRules> {

    public SaveClockRules(UUID key, int backMinutes, int forwardHours, int dayStartHour) {
        this(key, backMinutes, forwardHours, dayStartHour, Optional.empty());
    }

    @Override
    public Permission permission() {
        return new Permission("settings.edit");
    }

    @Override
    public ClockRules run(Tx tx) {
        rules().check(tx.violations());
        var inBooks = Optional.of(tx.port(ClockBook.class).rules());
        var changed = Refusal.of("settings.changed-meanwhile");
        tx.violations()
                .gather("", () -> seen.ifPresent(
                        before -> Seen.mustStand(inBooks, Optional.of(before), changed, changed)));
        tx.violations().mustBeNone();
        tx.port(ClockBook.class).save(rules());
        tx.raise(new Event("clock.rules", "store"));
        return rules();
    }

    @Override
    public ClockRules repeated(Tx tx) {
        return tx.port(ClockBook.class).rules();
    }

    private ClockRules rules() {
        return new ClockRules(Duration.ofMinutes(backMinutes), Duration.ofHours(forwardHours), dayStartHour);
    }
}
