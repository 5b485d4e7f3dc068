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

/// Puts cash into the drawer or takes some out during a shift, with the reason.
///
/// @param amount positive, whatever the direction
@Declared(value = "cash.move", was = "MoveCash")
public record MoveCash(
        @NotNull UUID key,
        @NotNull UUID register,
        @NotNull Direction direction,
        @NotNull Money amount,
        @NotBlank @Size(max = 200) String reason,
        @NotNull Instant at)
        implements CounterCommand<Posted> {

    public enum Direction {
        IN,
        OUT
    }

    @Override
    public Permission permission() {
        return new Permission("cash.move");
    }

    @Override
    public Posted run(Tx tx) {
        var shift = CashDocument.openShift(tx, register);
        if (!amount.isPositive()) {
            tx.violations().add("amount", "cash.amount-not-positive", amount.plain());
        }
        tx.violations().gather("amount", () -> CashDocument.inStoreCurrency(tx, amount));
        tx.violations().mustBeNone();
        boolean in = direction == Direction.IN;
        var kind = in ? DocumentKind.CASH_IN : DocumentKind.CASH_OUT;
        var heading = Heading.plain(key, kind, register, Optional.of(shift.id()), shift.businessDate(), at);
        var head = CashDocument.post(
                tx, heading.because(reason), in ? amount : amount.negate(), Account.Role.CASH_MOVES);
        tx.raise(new Event("cash.moved", key.toString()));
        return CashDocument.answer(head);
    }

    @Override
    public Posted repeated(Tx tx) {
        return CashDocument.repeated(tx, key);
    }
}
