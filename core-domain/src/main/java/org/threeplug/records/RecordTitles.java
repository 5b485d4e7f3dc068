package org.threeplug.records;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Reads;

/// What records are called that a field of a kind points to, or pointed to.
///
/// @param field the key of the field; of one that is not seen nothing is told
@Declared("records.titles")
@Asked(right = KindQuestion.OF_THE_KIND)
public record RecordTitles(RecordType type, String field, List<UUID> ids) implements KindQuestion<Map<UUID, String>> {

    public RecordTitles {
        ids = List.copyOf(ids);
    }

    @Override
    public Map<UUID, String> ask(Reads reads) {
        return Row.pointed(Sight.of(type, reads.asker()), field)
                .map(of -> reads.port(Records.class).titles(of, ids))
                .orElse(Map.of());
    }
}
