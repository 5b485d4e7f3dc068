package org.threeplug.records;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Reads;

/// What can be chosen in a field of a kind that points to another kind. Only what those are called is told, so whoever may look at the
/// kind with the field needs no right to the other.
///
/// @param field the key of the field; of one that is not seen nothing is told
/// @param words what those begin with that are asked for; empty for all
@Declared("records.choices")
@Asked(right = KindQuestion.OF_THE_KIND)
public record RecordChoices(RecordType type, String field, String words, int most) implements KindQuestion<List<RecordChoices.Choice>> {

    public record Choice(UUID id, String name) {}

    @Override
    public List<RecordChoices.Choice> ask(Reads reads) {
        return Row.pointed(Sight.of(type, reads.asker()), field)
                .map(of -> reads
                        .port(Records.class)
                        .page(new Sight(of, List.of(of.title())), RecordQuery.ACTIVE.search(words), Optional.empty(), most)
                        .stream()
                        .map(entry -> new Choice(entry.id(), of.title(entry)))
                        .toList())
                .orElse(List.of());
    }
}
