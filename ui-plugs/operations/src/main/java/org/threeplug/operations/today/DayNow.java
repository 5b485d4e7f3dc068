package org.threeplug.operations.today;

import java.time.LocalDate;
import java.time.LocalTime;
import org.threeplug.cash.Shift;
import org.threeplug.cash.ShiftNow;
import org.threeplug.office.Asks;
import org.threeplug.office.Office;

/// The day on which sales are written now, and how far it is.
///
/// @param day that of the shift at this register, which may have begun before midnight; a shift that was forgotten for longer says nothing
/// of today
/// @param hour the last one that has begun
/// @param isLate whether it is after midnight, and the day is yesterday’s
record DayNow(LocalDate day, int hour, boolean isLate) {

    private static final int LAST_HOUR = 23;

    static DayNow of(Asks asks, Office office) {
        var day = day(asks, office);
        boolean late = day.isBefore(office.today());
        return new DayNow(day, late ? LAST_HOUR : LocalTime.ofInstant(office.now(), office.store().zone()).getHour(), late);
    }

    private static LocalDate day(Asks asks, Office office) {
        var calendar = office.today();
        if (!office.may(ShiftNow.RIGHT)) {
            return calendar;
        }
        return asks.ask(new ShiftNow(office.register())).shift()
                .map(Shift::businessDate)
                .filter(calendar.minusDays(1)::equals)
                .orElse(calendar);
    }
}
