package org.threeplug.cash;

import java.util.Map;
import org.threeplug.kernel.Declared;
import org.threeplug.lists.Figures;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;

/// How many shifts there are, and what all that are closed counted together.
@Declared("cash.shift-figures")
@Asked(right = "cash.z")
public record PastShiftFigures() implements Question<Figures> {

    @Override
    public Figures ask(Reads reads) {
        var sums = reads.port(Shifts.class).sums();
        return new Figures(sums.shifts(), true, Map.of("counted", sums.counted(), "difference", sums.difference()));
    }
}
