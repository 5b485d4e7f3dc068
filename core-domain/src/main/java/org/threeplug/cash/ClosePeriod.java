package org.threeplug.cash;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.ledger.LedgerRights;
import org.threeplug.settings.SettingsBook;

/// Closes the books up to a day, that day included: nothing is posted on it or before, by nobody. The reason comes with the
/// command and stands in the journal, with who closed them.
@Declared("ledger.close-period")
public record ClosePeriod(@NotNull UUID key, @NotNull LocalDate through) implements Command<LocalDate> {

    @Override
    public Permission permission() {
        return new Permission(LedgerRights.CLOSE_PERIOD.key());
    }

    @Override
    public LocalDate run(Tx tx) {
        mustHaveReason(tx);
        var book = tx.port(SettingsBook.class);
        var today = LocalDate.ofInstant(tx.now(), book.store().zone());
        if (!through.isBefore(today)) {
            throw new RefusedException("ledger.period-not-over", through.toString());
        }
        book.closedThrough().filter(last -> !through.isAfter(last)).ifPresent(last -> {
            throw new RefusedException("ledger.period-closed-already", last.toString());
        });
        tx.port(ShiftBook.class).openOn(through).ifPresent(shift -> {
            throw new RefusedException(
                    "ledger.period-shift-open",
                    book.register(shift.register()).code(),
                    shift.businessDate().toString());
        });
        book.closeThrough(Optional.of(through));
        tx.raise(new Event("ledger.period-changed", through.toString()));
        return through;
    }

    static void mustHaveReason(Tx tx) {
        if (tx.justification().reason().filter(reason -> !reason.isBlank()).isEmpty()) {
            throw new RefusedException("approvals.reason-missing");
        }
    }

    @Override
    public LocalDate repeated(Tx tx) {
        return through;
    }
}
