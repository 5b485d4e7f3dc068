package org.threeplug.documents;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import org.threeplug.clock.ClockBook;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Approval;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.settings.SettingsBook;

/// When a document is from. That is for the gate to say: what a client says counts only where it lies back, and then it takes
/// the right to date back. No right opens a period that is closed.
public final class Dating {

    private static final Permission BACKDATE = new Permission("documents.backdate");
    private static final String DATED_BACK = "documents.dated-back";

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
        if (!mayDateBack(tx)) {
            var zone = zone(tx);
            throw new RefusedException(
                    "documents.dated-back", TIME.format(said.atZone(zone)), TIME.format(tx.clock().atZone(zone)));
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
        if (!isToday && !mayDateBack(tx)) {
            throw new RefusedException("documents.other-day", said.toString(), today.toString());
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

    /// Lets somebody who may date back stand behind what others did in the past, as a replay or the demo shop tells it.
    public static Justification inThePast(Justification why, Actor behind) {
        var approvals = new ArrayList<>(why.approvals());
        approvals.add(new Approval(behind, Refusal.of(DATED_BACK)));
        return new Justification(why.reason(), why.approver(), approvals);
    }

    private static boolean mayDateBack(Tx tx) {
        var why = tx.justification();
        return tx.actor().may(BACKDATE)
                || why.approver().filter(other -> other.may(BACKDATE)).isPresent()
                || why.approvals().stream()
                        .anyMatch(one -> one.need().code().equals(DATED_BACK)
                                && one.approver().may(BACKDATE));
    }

    private static ZoneId zone(Tx tx) {
        return tx.port(SettingsBook.class).store().zone();
    }
}
