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

/// Opens the books again. It takes a right of its own, which is not that of closing them, and a reason.
///
/// @param through the last day that stays closed; empty to open everything
@Declared("ledger.open-period")
public record OpenPeriod(@NotNull UUID key, Optional<LocalDate> through) implements Command<Optional<LocalDate>> {

    @Override
    public Permission permission() {
        return new Permission(LedgerRights.OPEN_PERIOD.key());
    }

    @Override
    public Optional<LocalDate> run(Tx tx) {
        ClosePeriod.mustHaveReason(tx);
        var book = tx.port(SettingsBook.class);
        var last = book.closedThrough().orElseThrow(() -> new RefusedException("ledger.period-none-closed"));
        through.filter(day -> !day.isBefore(last)).ifPresent(_ -> {
            throw new RefusedException("ledger.period-not-earlier", last.toString());
        });
        book.closeThrough(through);
        tx.raise(new Event("ledger.period-changed", through.map(LocalDate::toString).orElse("")));
        return through;
    }

    @Override
    public Optional<LocalDate> repeated(Tx tx) {
        return through;
    }
}
