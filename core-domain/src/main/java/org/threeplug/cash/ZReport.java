package org.threeplug.cash;

import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;

/// The close of a shift, as it is kept for ever.
@Declared("cash.z")
@Asked(right = "cash.z")
public record ZReport(UUID shift) implements Question<Optional<ShiftReport>> {

    @Override
    public Optional<ShiftReport> ask(Reads reads) {
        return reads.port(Shifts.class).z(shift);
    }
}
