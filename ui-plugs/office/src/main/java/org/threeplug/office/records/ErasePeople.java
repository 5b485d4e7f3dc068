package org.threeplug.office.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;
import org.threeplug.office.Fields;
import org.threeplug.records.EraseEntry;
import org.threeplug.records.Entry;

/// Forgetting people in the lines of a record: all of them, or one.
final class ErasePeople {

    private static final String ALL = "";

    final Fields fields = new Fields();
    final ObjectProperty<Optional<RefChoices.Choice>> who;
    final StringProperty reason = fields.text("reason");
    final BooleanProperty busy = new SimpleBooleanProperty();
    final List<RefChoices.Choice> people;
    final Entry entry;

    private final KindOffice kind;

    ErasePeople(KindOffice kind, Entry entry) {
        this.kind = kind;
        this.entry = entry;
        this.people = people(kind, entry);
        this.who = fields.value("who", Optional.of(people.getFirst()));
        fields.keep();
    }

    private static List<RefChoices.Choice> people(KindOffice kind, Entry entry) {
        var people = new ArrayList<RefChoices.Choice>();
        people.add(new RefChoices.Choice(ALL, kind.surface.text("records.erase.all")));
        for (var list : kind.type.people()) {
            entry.lines(list).forEach(line -> people.add(
                    new RefChoices.Choice(line.id().toString(), list.lines().orElseThrow().title(line))));
        }
        return people;
    }

    /// @param then is told how many were forgotten
    void confirm(IntConsumer then) {
        fields.forgive();
        if (reason.get().isBlank()) {
            fields.refuse(reason, "office.reason-needed");
        }
        if (who.get().isEmpty()) {
            fields.refuse(who, "records.needed");
        }
        if (!fields.isSound()) {
            return;
        }
        var line = who.get().map(RefChoices.Choice::id).filter(id -> !id.equals(ALL)).map(UUID::fromString);
        var command = new EraseEntry(Ids.next(), kind.type, entry.id(), line, false);
        kind.office().submit(busy, command, Justification.because(reason.get().strip()), outcome -> {
            switch (outcome) {
                case Outcome.Done<Integer>(var erased, _) -> {
                    fields.keep();
                    then.accept(erased);
                }
                case Outcome.Refused<Integer>(var why) -> fields.refuse(why);
            }
        });
    }
}
