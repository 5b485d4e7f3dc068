package org.threeplug.cash;

import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Money;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;

/// What the drawer of an open shift should hold, for whoever may approve a difference and for nobody else.
@Declared("cash.expected")
@Asked(right = "cash.difference")
public record ExpectedCash(UUID shift) implements Question<Optional<Money>> {

    @Override
    public Optional<Money> ask(Reads reads) {
        return reads.port(Shifts.class).expected(shift, reads.asker());
    }
}
