package org.threeplug.cash;

import java.util.stream.Collectors;
import org.threeplug.identity.Identity;
import org.threeplug.identity.User;
import org.threeplug.kernel.Declared;
import org.threeplug.lists.Order;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.questions.Asked;
import org.threeplug.questions.ListQuestion;
import org.threeplug.questions.Reads;
import org.threeplug.settings.Register;
import org.threeplug.settings.Settings;

/// Every shift there was, in some order, part by part, with its register and who opened it.
@Declared("cash.shifts")
@Asked(right = "cash.z")
public record PastShifts(Order<ShiftColumn> order, Portion portion) implements ListQuestion<PastShifts.Row> {

    /// @param register its code
    public record Row(Shift shift, String register, String openedBy) {}

    @Override
    public PastShifts at(Portion other) {
        return new PastShifts(order, other);
    }

    @Override
    public Page<PastShifts.Row> ask(Reads reads) {
        var names = reads.port(Identity.class).users().stream().collect(Collectors.toMap(User::id, User::name));
        var registers = reads.port(Settings.class).registers().stream()
                .collect(Collectors.toMap(Register::id, Register::code));
        return reads.port(Shifts.class).shifts(order, portion)
                .map(shift -> new Row(
                        shift,
                        registers.getOrDefault(shift.register(), ""),
                        names.getOrDefault(shift.openedBy(), "")));
    }
}
