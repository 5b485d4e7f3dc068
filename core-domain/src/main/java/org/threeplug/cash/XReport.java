package org.threeplug.cash;

import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;

/// A look at an open shift; it tells nothing about expected cash.
@Declared("cash.x")
@Asked(right = "cash.x")
public record XReport(UUID shift) implements Question<Optional<ShiftReport>> {

    @Override
    public Optional<ShiftReport> ask(Reads reads) {
        return reads.port(Shifts.class).x(shift);
    }
}
