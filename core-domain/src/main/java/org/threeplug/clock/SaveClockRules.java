package org.threeplug.clock;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Tx;

/// Changes what the computer's clock may do by itself, and where a day begins.
public record SaveClockRules(@NotNull UUID key, int backMinutes, int forwardHours, int dayStartHour)
        implements Command<ClockRules> {

    @Override
    public Permission permission() {
        return new Permission("settings.edit");
    }

    @Override
    public ClockRules run(Tx tx) {
        rules().check();
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
