package org.threeplug.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;

/// Up to which day the books are closed; empty where they are open.
@Declared("ledger.period")
@Asked(right = "ledger.view")
public record PeriodNow() implements Question<Optional<LocalDate>> {

    @Override
    public Optional<LocalDate> ask(Reads reads) {
        return reads.port(Periods.class).closedThrough();
    }
}
