package org.threeplug.cash;

import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Money;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;

/// What a register last began with, to ask about an amount that is far from it.
@Declared("cash.usual-float")
@Asked(right = "cash.shift")
public record UsualFloat(UUID register) implements Question<Optional<Money>> {

    @Override
    public Optional<Money> ask(Reads reads) {
        return UsualCash.lastFloat(reads.port(Shifts.class), register);
    }
}
