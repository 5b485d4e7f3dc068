package org.threeplug.records;

import java.util.Map;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Reads;

/// How many lines the longest list of a kind has, by the keys of the lists: a file has so many groups of columns for them.
@Declared("records.lengths")
@Asked(right = KindQuestion.OF_THE_KIND)
public record RecordLengths(RecordType type) implements KindQuestion<Map<String, Integer>> {

    @Override
    public Map<String, Integer> ask(Reads reads) {
        return reads.port(Records.class).lengths(Sight.of(type, reads.asker()));
    }
}
