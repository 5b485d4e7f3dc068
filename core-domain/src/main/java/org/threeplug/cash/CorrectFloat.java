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
import org.threeplug.kernel.ApprovalNeed;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.HowMuch;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.ledger.Account;
import org.threeplug.settings.OwnRegister;

/// Puts right a float that was booked wrong, while its shift is open: the drawer began with another amount than somebody typed. No
/// money moves; what the drawer should hold, and what the safe gave, change by the difference. The float's own document
/// stays as it is.
///
/// @param actual what really lay in the drawer at the start
@Declared(value = "cash.correct-float", was = "CorrectFloat")
public record CorrectFloat(
        @NotNull UUID key,
        @NotNull UUID register,
        @NotNull Money actual,
        @NotBlank @Size(max = 200) String reason,
        @NotNull Instant at)
        implements Command<Posted> {

    /// Who may do it, and stand behind it when somebody else does.
    public static final Permission CORRECT = new Permission("cash.correct-float");

    @Override
    public Permission permission() {
        return new Permission("cash.shift");
    }

    /// It moves the measure that the count is held against, so whoever counts does not do it alone.
    @Override
    public Optional<ApprovalNeed> approvalNeed(Tx tx) {
        OwnRegister.mustBe(tx, register);
        return tx.port(ShiftBook.class)
                .open(register)
                .map(_ -> need(register, actual));
    }

    /// What somebody stands behind: this amount at this register.
    public static ApprovalNeed need(UUID register, Money actual) {
        return new ApprovalNeed(CORRECT, false, false, Refusal.of("cash.float-needs-approval"))
                .of("register", register)
                .of(HowMuch.of(actual));
    }

    @Override
    public Posted run(Tx tx) {
        var shift = CashDocument.openShift(tx, register);
        if (actual.isNegative()) {
            tx.violations().add("actual", "cash.amount-negative", actual.plain());
        }
        tx.violations().gather("actual", () -> CashDocument.inStoreCurrency(tx, actual));
        tx.violations().mustBeNone();
        var booked = tx.port(ShiftBook.class).floatOf(shift);
        if (actual.equals(booked)) {
            throw new RefusedException("cash.float-is-that", booked.plain());
        }
        var heading = Heading.plain(
                key, DocumentKind.FLOAT_CORRECTION, register, Optional.of(shift.id()), shift.businessDate(), at);
        var head = CashDocument.post(tx, heading.because(reason), actual.minus(booked), Account.Role.SAFE);
        tx.raise(new Event("cash.float-corrected", key.toString()));
        return CashDocument.answer(head);
    }

    @Override
    public Posted repeated(Tx tx) {
        return CashDocument.repeated(tx, key);
    }
}
