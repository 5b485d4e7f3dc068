package org.threeplug.records;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Person;
import org.threeplug.questions.PersonalQuestion;
import org.threeplug.questions.Reads;

/// One record of a kind.
@Declared("records.one")
@Asked(right = KindQuestion.OF_THE_KIND)
public record OneRecord(RecordType type, UUID id) implements KindQuestion<Optional<Row>>, PersonalQuestion<Optional<Row>> {

    @Override
    public Optional<Row> ask(Reads reads) {
        var records = reads.port(Records.class);
        var sight = Sight.of(type, reads.asker());
        return records.entry(sight, id).map(entry -> Row.all(records, sight, List.of(entry)).getFirst());
    }

    @Override
    public Collection<Person> shows(Optional<Row> answer) {
        return Row.people(type, answer.stream().toList());
    }
}
