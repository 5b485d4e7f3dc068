package org.threeplug.clock;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.settings.SettingsBook;

/// Keeps documents from getting the date of a clock that nobody trusts.
public final class ClockTrust {

    /// The refusal of a document; its third argument is the id of the jump.
    public static final String JUMPED = "clock.jumped";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private ClockTrust() {}

    /// @throws RefusedException `clock.jumped` while a jump waits for somebody to stand behind it
    public static void mustBeGiven(Tx tx) {
        tx.port(ClockBook.class).open().ifPresent(jump -> {
            var zone = tx.port(SettingsBook.class).store().zone();
            throw new RefusedException(
                    JUMPED, text(jump.from(), zone), text(jump.to(), zone), jump.id().toString());
        });
    }

    private static String text(Instant moment, ZoneId zone) {
        return TIME.format(moment.atZone(zone));
    }
}
