package org.threeplug.persistence.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.threeplug.journal.JournalEntry;
import org.threeplug.journal.JournalView;
import org.threeplug.journal.PersonTraces;
import org.threeplug.persistence.engine.journal.JournalReader;
import org.threeplug.persistence.engine.journal.JournalRecord;
import org.threeplug.persistence.engine.journal.PersonTrace;
import org.threeplug.persistence.engine.personal.PersonKeys;

/// Goes through the journal record by record and keeps what is about some persons.
public final class StoredPersonTraces implements PersonTraces {

    private final JournalReader journal;
    private final PersonKeys keys;
    private final JournalView view;

    public StoredPersonTraces(JournalReader journal, PersonKeys keys, JournalView view) {
        this.journal = journal;
        this.keys = keys;
        this.view = view;
    }

    @Override
    public Map<UUID, Traces> of(Collection<UUID> persons) {
        var wanted = Set.copyOf(persons);
        var found = new HashMap<UUID, List<PersonTrace>>();
        journal.read(1, Long.MAX_VALUE, read -> {
            if (read instanceof JournalRecord.Given given) {
                wanted.forEach(person -> PersonTrace.of(given, person, keys)
                        .ifPresent(trace -> found.computeIfAbsent(person, _ -> new ArrayList<>()).add(trace)));
            }
        });
        var traces = new HashMap<UUID, Traces>();
        found.forEach((person, all) -> traces.put(
                person,
                new Traces(
                        all.stream().map(this::entry).flatMap(Optional::stream).toList(),
                        (int) all.stream().filter(PersonTrace::inClear).count())));
        return traces;
    }

    /// What a record did to rows that are about others is left out.
    private Optional<JournalEntry> entry(PersonTrace trace) {
        return view.entry(trace.sequence()).map(entry -> entry.with(entry.changes().stream()
                .filter(change -> trace.concerns(change.table(), change.rowKey()))
                .toList()));
    }
}
