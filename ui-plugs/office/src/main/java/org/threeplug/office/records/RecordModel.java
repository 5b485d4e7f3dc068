package org.threeplug.office.records;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.threeplug.journal.Subject;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Refusal;
import org.threeplug.kit.pattern.History;
import org.threeplug.questions.Person;
import org.threeplug.questions.SeenBy;
import org.threeplug.questions.Sights;
import org.threeplug.records.Entry;
import org.threeplug.records.KindCommand;
import org.threeplug.records.MoveEntry;
import org.threeplug.records.OneRecord;
import org.threeplug.records.RetireEntries;
import org.threeplug.records.Row;
import org.threeplug.states.Transition;

/// One record as it stands in the books.
final class RecordModel {

    final ObjectProperty<Optional<Row>> row = new SimpleObjectProperty<>(Optional.empty());
    final BooleanProperty busy = new SimpleBooleanProperty();

    private static final int MOST_SEEN = 100;

    private final KindOffice kind;

    RecordModel(KindOffice kind) {
        this.kind = kind;
    }

    void open(UUID id) {
        kind.work().run(() -> kind.ask(new OneRecord(kind.type, id)), row::set);
    }

    void retire(Entry entry, boolean active) {
        kind.shared.bulk().act(
                new RetireEntries(Ids.next(), kind.type, List.of(entry.id()), active),
                active ? "records.brought-back" : "records.retired",
                () -> open(entry.id()));
    }

    /// The ways that the person may take from here.
    List<? extends Transition<?, Entry>> ways(Entry entry) {
        return kind.type.states()
                .map(machine -> machine.from(entry.values().getOrDefault(machine.field(), machine.first())))
                .orElse(List.of())
                .stream()
                .filter(way -> kind.office().may(way.right()))
                .toList();
    }

    void move(Entry entry, String way, Optional<String> reason, Runnable then, Consumer<Refusal> refused) {
        var why = reason.map(Justification::because).orElse(Justification.NONE);
        kind.office().submit(busy, new MoveEntry(Ids.next(), kind.type, entry.id(), way, entry.edition()), why, outcome -> {
            switch (outcome) {
                case Outcome.Done<Entry> _ -> then.run();
                case Outcome.Refused<Entry>(var said) -> refused.accept(worded(said));
            }
        });
    }

    /// States are said in the person's words.
    private Refusal worded(Refusal why) {
        var field = kind.type.states().flatMap(machine -> kind.type.field(machine.field()));
        if (field.isEmpty() || !why.code().equals("states.no-way")) {
            return why;
        }
        return new Refusal(
                why.code(),
                List.of(
                        why.arguments().get(0),
                        kind.words.constant(field.get(), why.arguments().get(1)),
                        kind.words.constant(field.get(), why.arguments().get(2))),
                why.field());
    }

    boolean maySeeWhoSaw() {
        return kind.type.isPersonal() && kind.office().may("journal.personal");
    }

    /// Who was shown the people in the lines of a record.
    void seen(Entry entry, Consumer<List<Sights.Row>> then) {
        var people = kind.type.people().stream().flatMap(list -> entry.lines(list).stream()).map(Entry::id).toList();
        kind.work().run(
                () -> people.stream()
                        .flatMap(person -> kind.ask(new SeenBy(Person.recorded(person))).stream())
                        .sorted(Comparator.comparing((Sights.Row each) -> each.sight().last()).reversed())
                        .limit(MOST_SEEN)
                        .toList(),
                then);
    }

    boolean maySeeHistory() {
        return kind.shared.history().mayBeSeen();
    }

    void history(UUID id, Consumer<List<History.Entry>> then) {
        kind.shared.history().of(
                new Subject(kind.type.entity(), id), new RecordTelling(kind), KindCommand.names(kind.type).keySet(), then);
    }
}
