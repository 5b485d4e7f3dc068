package org.threeplug.cash;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.documents.Dating;
import org.threeplug.documents.DocumentKind;
import org.threeplug.documents.Heading;
import org.threeplug.kernel.CounterCommand;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.ledger.Account;
import org.threeplug.settings.OwnRegister;

/// Starts a till's working time with the float taken from the safe. The key becomes the id of the shift and of the float's
/// document, and the float's number is the number of the shift and of its Z.
@Declared(value = "cash.open-shift", was = "OpenShift")
public record OpenShift(
        @NotNull UUID key,
        @NotNull UUID register,
        @NotNull LocalDate businessDate,
        @NotNull Instant at,
        @NotNull Money openingFloat)
        implements CounterCommand<Shift> {

    @Override
    public Permission permission() {
        return new Permission("cash.shift");
    }

    @Override
    public Shift run(Tx tx) {
        OwnRegister.mustBe(tx, register);
        var shifts = tx.port(ShiftBook.class);
        shifts.open(register).ifPresent(open -> {
            throw new RefusedException(
                    "cash.shift-already-open",
                    Long.toString(open.number()),
                    open.businessDate().toString());
        });
        if (openingFloat.isNegative()) {
            tx.violations().add("openingFloat", "cash.amount-negative", openingFloat.plain());
        }
        tx.violations().gather("openingFloat", () -> CashDocument.inStoreCurrency(tx, openingFloat));
        tx.violations().gather("", () -> Dating.day(tx, businessDate));
        tx.violations().mustBeNone();
        var day = businessDate;
        var heading = Heading.plain(key, DocumentKind.FLOAT, register, Optional.of(key), day, at);
        var head = CashDocument.post(tx, heading, openingFloat, Account.Role.SAFE);
        var shift = new Shift(
                key, register, head.number(), day, tx.actor().user(), head.occurredAt(), openingFloat, Optional.empty());
        shifts.add(shift);
        tx.raise(new Event("cash.shift-opened", key.toString()));
        return shift;
    }

    @Override
    public Shift repeated(Tx tx) {
        return tx.port(ShiftBook.class).shift(key).orElseThrow();
    }
}
