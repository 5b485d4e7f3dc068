package org.threeplug.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Lane;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;

/// Each account's debits and credits over the days given, both inclusive.
@Declared("ledger.trial-balance")
@Asked(right = "ledger.view", lane = Lane.REPORT, seconds = 600)
public record TrialBalance(Optional<LocalDate> from, Optional<LocalDate> to) implements Question<List<Ledger.TrialRow>> {

    @Override
    public List<Ledger.TrialRow> ask(Reads reads) {
        return reads.port(Ledger.class).trialBalance(from, to);
    }
}
