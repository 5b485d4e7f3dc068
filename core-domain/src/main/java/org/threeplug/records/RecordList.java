package org.threeplug.records;

import java.util.Collection;
import java.util.UUID;
import org.threeplug.kernel.Declared;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.questions.Asked;
import org.threeplug.questions.ListQuestion;
import org.threeplug.questions.Person;
import org.threeplug.questions.PersonalQuestion;
import org.threeplug.questions.Reads;

/// The records of one kind, part by part.
@Declared("records.list")
@Asked(right = KindQuestion.OF_THE_KIND)
public record RecordList(RecordType type, RecordQuery query, Portion portion) implements ListQuestion<Row>, KindQuestion<Page<Row>>, PersonalQuestion<Page<Row>> {

    @Override
    public RecordList at(Portion other) {
        return new RecordList(type, query, other);
    }

    @Override
    public Page<Row> ask(Reads reads) {
        var records = reads.port(Records.class);
        var sight = Sight.of(type, reads.asker());
        var after = portion.after().map(UUID::fromString);
        return Page.of(records.page(sight, query, after, portion.atMost()), portion, last -> last.id().toString())
                .with(entries -> Row.all(records, sight, entries));
    }

    @Override
    public Collection<Person> shows(Page<Row> answer) {
        return Row.people(type, answer.rows());
    }
}
