package org.threeplug.cash;

import java.util.Optional;
import java.util.UUID;
import org.threeplug.identity.Identity;
import org.threeplug.identity.User;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Money;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;

/// The open shift of a register, who opened it, and what its drawer began with.
@Declared("cash.now")
@Asked(right = ShiftNow.RIGHT)
public record ShiftNow(UUID register) implements Question<ShiftNow.Now> {

    public static final String RIGHT = "cash.shift";

    /// @param openedBy the name of who opened it
    /// @param began what it began with, corrections included
    public record Now(Optional<Shift> shift, String openedBy, Optional<Money> began) {}

    @Override
    public ShiftNow.Now ask(Reads reads) {
        var shifts = reads.port(Shifts.class);
        var shift = shifts.open(register);
        var name = shift.flatMap(open -> reads.port(Identity.class).users().stream()
                .filter(user -> user.id().equals(open.openedBy()))
                .map(User::name)
                .findFirst());
        return new Now(shift, name.orElse(""), shift.map(shifts::floatOf));
    }
}
