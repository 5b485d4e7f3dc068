package org.threeplug.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.RefusedException;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Lane;
import org.threeplug.questions.Person;
import org.threeplug.questions.PersonalQuestion;
import org.threeplug.questions.Reads;
import org.threeplug.questions.Sights;
import org.threeplug.records.Act;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.KindQuestion;
import org.threeplug.records.RecordType;
import org.threeplug.records.Records;
import org.threeplug.records.Sight;

/// Everything that is held about the people in the lines of a record, whoever was taken out before too: what a person of any kind may ask
/// for. The whole journal is searched, so the right to export the kind is needed, and to see all of its fields.
///
/// @param line one of them alone; all where it is empty
@Declared("records.held")
@Asked(right = KindQuestion.OF_THE_KIND, lane = Lane.REPORT, seconds = 1800)
public record HeldAboutPeople(RecordType type, UUID record, Optional<UUID> line)
        implements KindQuestion<List<PersonHeld>>, PersonalQuestion<List<PersonHeld>> {

    private static final int MOST_SIGHTS = 1_000;

    @Override
    public List<PersonHeld> ask(Reads reads) {
        var sight = Sight.of(type, reads.asker());
        if (!reads.asker().may(type.permission(Act.EXPORT)) || !sight.isWhole()) {
            throw new RefusedException("access.denied", type.permission(Act.EXPORT).key());
        }
        var records = reads.port(Records.class);
        var entry = records.entry(sight, record).orElseThrow(() -> new RefusedException("records.unknown"));
        var people = new LinkedHashMap<UUID, Field<List<Entry>>>();
        for (var list : type.people()) {
            entry.lines(list).forEach(each -> people.put(each.id(), list));
            records.linesEver(list, record).forEach(each -> people.putIfAbsent(each, list));
        }
        people.keySet().removeIf(each -> line.isPresent() && !line.get().equals(each));
        var traces = reads.port(PersonTraces.class).of(people.keySet());
        var held = new ArrayList<PersonHeld>();
        people.forEach((person, list) -> held.add(new PersonHeld(
                person,
                list,
                entry.lines(list).stream().filter(each -> each.id().equals(person)).findFirst(),
                traces.getOrDefault(person, PersonTraces.Traces.NONE),
                reads.port(Sights.class).of(Person.recorded(person), MOST_SIGHTS))));
        return held;
    }

    @Override
    public Collection<Person> shows(List<PersonHeld> answer) {
        return answer.stream().map(each -> Person.recorded(each.person())).toList();
    }
}
