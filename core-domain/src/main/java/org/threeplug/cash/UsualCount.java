package org.threeplug.cash;

import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Money;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;

/// What is usually counted at a register, to ask about a count that is far from it.
@Declared("cash.usual-count")
@Asked(right = "cash.shift")
public record UsualCount(UUID register) implements Question<Optional<Money>> {

    @Override
    public Optional<Money> ask(Reads reads) {
        return UsualCash.usualCount(reads.port(Shifts.class), register);
    }
}
