package org.threeplug.cash;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.documents.DocumentKind;
import org.threeplug.documents.Heading;
import org.threeplug.documents.Posted;
import org.threeplug.kernel.CounterCommand;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Tx;
import org.threeplug.ledger.Account;
import org.threeplug.settings.SettingsBook;

/// Opens the drawer without a sale. Recorded as a document of its own, because that is where cash goes missing.
@Declared(value = "cash.open-drawer", was = "OpenDrawer")
public record OpenDrawer(
        @NotNull UUID key, @NotNull UUID register, @NotBlank @Size(max = 200) String reason, @NotNull Instant at)
        implements CounterCommand<Posted> {

    @Override
    public Permission permission() {
        return new Permission("cash.no-sale");
    }

    @Override
    public Posted run(Tx tx) {
        var shift = CashDocument.openShift(tx, register);
        var nothing = Money.zero(tx.port(SettingsBook.class).store().currency());
        var heading = Heading.plain(
                key, DocumentKind.NO_SALE, register, Optional.of(shift.id()), shift.businessDate(), at);
        var head = CashDocument.post(tx, heading.because(reason), nothing, Account.Role.CASH_MOVES);
        tx.raise(new Event("cash.drawer-opened", key.toString()));
        return CashDocument.answer(head);
    }

    @Override
    public Posted repeated(Tx tx) {
        return CashDocument.repeated(tx, key);
    }
}
