package org.threeplug.directories;

import java.time.LocalDate;
import org.threeplug.records.Field;
import org.threeplug.records.RecordType;

/// Days that are not like other days: holidays, fairs, sales of the town. Reports by day name them, so that nobody wonders why a Monday
/// was empty, and a figure that is held against the year before says what that day was.
public final class Holidays {

    // a column called day would be a word of SQL
    public static final Field<LocalDate> DAY = Field.day("falls").required().listed();
    public static final Field<String> NAME = Field.text("name", 80).required().searched().listed();
    /// Comes again on the same day of each year.
    public static final Field<Boolean> YEARLY = Field.flag("yearly").listed();

    public static final RecordType TYPE = RecordType.of("holidays", DAY, NAME, YEARLY)
            .named(NAME)
            .seenLike("reports.view")
            .editedLike("reports.costs", "settings.edit")
            .place("today", "sell", 60, "star");

    private Holidays() {}
}
