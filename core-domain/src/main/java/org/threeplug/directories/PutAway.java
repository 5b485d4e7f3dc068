package org.threeplug.directories;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.threeplug.kernel.Ids;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.RecordType;

/// Alerts that somebody has put away, each once: of a target, for the period that begins on a day. Who did it and when stands in the
/// journal, as of any record.
public final class PutAway {

    public static final Field<String> CAUSE = Field.code("cause", 60).required().unique().once().searched().listed();
    public static final Field<UUID> TARGET = Field.ref("target", Targets.TYPE).required().listed().filtered();
    public static final Field<LocalDate> SINCE = Field.day("since").required().listed();
    public static final int WHY_LONGEST = 200;

    public static final Field<String> WHY = Field.text("why", WHY_LONGEST);
    public static final Field<String> NOTE = Field.lines("note", 500);

    public static final RecordType TYPE = RecordType.of("alerts", CAUSE, TARGET, SINCE, WHY, NOTE)
            .named(CAUSE)
            .lasting()
            .seenLike("reports.view")
            .editedLike("reports.costs", "settings.edit")
            .place("today", "sell", 50, "warning");

    private PutAway() {}

    /// What makes an alert the same: it is never raised a second time for it.
    public static String cause(String target, LocalDate since) {
        return (target + " " + since).toUpperCase(Locale.ROOT);
    }

    /// @param code of the target
    /// @param why the figure that it was raised for
    public static Entry of(UUID target, String code, LocalDate since, String why) {
        return Entry.blank(Ids.next())
                .with(CAUSE, cause(code, since))
                .with(TARGET, target)
                .with(SINCE, since)
                .with(WHY, why);
    }
}
