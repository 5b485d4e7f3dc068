package org.threeplug.documents;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.threeplug.clock.ClockBook;
import org.threeplug.kernel.ApprovalNeed;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.settings.SettingsBook;

/// When a document is from. That is for the gate to say: what a client says counts only where it lies back, and then it takes
/// the right to date back. No right opens a period that is closed.
public final class Dating {

    private static final Permission BACKDATE = new Permission("documents.backdate");

    /// Somebody's command may have waited so long for its answer; it is from the time it is carried out.
    private static final Duration WAITED = Duration.ofHours(1);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Dating() {}

    /// The time of a document for which a client says another.
    ///
    /// @throws RefusedException `documents.dated-back` when it lies back and nobody who may date back stands behind it
    public static Instant time(Tx tx, Instant said) {
        // not the journal's time: that stays ahead when a clock that was ahead is put right, and the shop must go on selling
        if (!said.isBefore(tx.clock().minus(WAITED))) {
            return tx.clock();
        }
        var zone = zone(tx);
        var need = toTime(said, zone);
        if (!tx.isCovered(need)) {
            throw missing(need, TIME.format(tx.clock().atZone(zone)), "at");
        }
        return said;
    }

    /// The day of a document that a client says.
    ///
    /// @throws RefusedException `documents.other-day` when it is not today and nobody who may date back stands behind it
    public static LocalDate day(Tx tx, LocalDate said) {
        var zone = zone(tx);
        var rules = tx.port(ClockBook.class).rules();
        var today = LocalDate.ofInstant(tx.clock(), zone);
        boolean isToday = said.equals(today)
                || said.equals(rules.businessDay(tx.clock(), zone))
                || said.equals(rules.businessDay(tx.clock().minus(WAITED), zone));
        if (!isToday) {
            var need = toDay(said);
            if (!tx.isCovered(need)) {
                throw missing(need, today.toString(), "businessDate");
            }
        }
        return said;
    }

    /// @throws RefusedException `documents.period-closed` whoever asks
    static void mustBeOpen(Tx tx, LocalDate day) {
        tx.port(SettingsBook.class)
                .closedThrough()
                .filter(last -> !day.isAfter(last))
                .ifPresent(last -> {
                    throw new RefusedException("documents.period-closed", day.toString(), last.toString());
                });
    }

    /// What somebody who may date back would stand behind in a document of that time and day, as a demo shop tells of its past.
    public static List<ApprovalNeed> needs(Instant said, LocalDate day, ZoneId zone) {
        return List.of(toTime(said, zone), toDay(day));
    }

    private static ApprovalNeed toTime(Instant said, ZoneId zone) {
        return need(Refusal.of("documents.dated-back", TIME.format(said.atZone(zone))));
    }

    private static ApprovalNeed toDay(LocalDate said) {
        return need(Refusal.of("documents.other-day", said.toString()));
    }

    private static ApprovalNeed need(Refusal because) {
        return new ApprovalNeed(BACKDATE, false, false, because);
    }

    /// The sentence tells what time it is, which the need does not: a word for a time is good a minute later too.
    private static RefusedException missing(ApprovalNeed need, String now, String field) {
        var said = need.because().arguments().getFirst();
        return new RefusedException(new Refusal(need.what(), List.of(said, now), field, Optional.of(need)));
    }

    private static ZoneId zone(Tx tx) {
        return tx.port(SettingsBook.class).store().zone();
    }
}
