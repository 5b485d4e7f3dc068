package org.threeplug.records;

import java.util.List;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Reads;

/// What stands in a text of a kind by which its list is narrowed, each once; of a field that is not seen nothing is told.
///
/// @param field its key
@Declared("records.values")
@Asked(right = KindQuestion.OF_THE_KIND)
public record RecordValues(RecordType type, String field, int most) implements KindQuestion<List<String>> {

    @Override
    public List<String> ask(Reads reads) {
        var sight = Sight.of(type, reads.asker());
        return sight.field(field).map(seen -> reads.port(Records.class).values(sight, seen, most)).orElse(List.of());
    }
}
