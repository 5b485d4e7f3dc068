package org.threeplug.records;

import org.threeplug.kernel.Declared;
import org.threeplug.lists.Figures;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Reads;

/// How many records of a kind a list has, and what their amounts come to.
@Declared("records.figures")
@Asked(right = KindQuestion.OF_THE_KIND)
public record RecordFigures(RecordType type, RecordQuery query) implements KindQuestion<Figures> {

    @Override
    public Figures ask(Reads reads) {
        var records = reads.port(Records.class);
        var sight = Sight.of(type, reads.asker());
        return new Figures(records.count(sight, query), true, records.totals(sight, query));
    }
}
