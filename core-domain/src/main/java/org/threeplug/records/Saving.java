package org.threeplug.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;

/// Makes what somebody typed what is kept, and finds all that speaks against it.
final class Saving {

    private static final String NUMBER = "%s%04d";

    private final RecordType type;
    private final Tx tx;
    private final RecordBook book;
    private final Sight sight;

    Saving(RecordType type, Tx tx) {
        this.type = type;
        this.tx = tx;
        this.book = tx.port(RecordBook.class);
        this.sight = Sight.of(type, tx.actor());
    }

    /// What is to be kept; what is wrong with it is among the violations.
    ///
    /// @param path of the record in the command
    Entry prepared(Entry typed, boolean isNew, String path) {
        var before = isNew ? fresh(typed) : ofEdition(typed.id(), typed.edition());
        var wanted = EntryRules.cleaned(type, stateOf(before, sight.typedOver(before, typed)));
        var numbered = isNew ? numbered(wanted) : wanted.withActive(before.active());
        EntryRules.wrong(type, numbered).forEach(why -> add(why, path));
        for (var field : type.fields()) {
            mustBeUnique(field, numbered, path);
            mustBeThere(field, numbered, before, path);
        }
        return numbered.withEdition(before.edition() + 1);
    }

    /// Several at once, which also may not bear the same as each other.
    List<Entry> preparedAll(List<Entry> typed, boolean areNew, String path) {
        var all = new ArrayList<Entry>();
        Set<List<Object>> borne = new HashSet<>();
        for (int i = 0; i < typed.size(); i++) {
            var at = path + "[" + i + "]";
            var entry = prepared(typed.get(i), areNew, at);
            for (var field : type.fields()) {
                var value = Optional.ofNullable(entry.values().get(field.key()));
                if (field.is(Field.Trait.UNIQUE)
                        && value.isPresent()
                        && !borne.add(List.of(field.key(), value.get()))) {
                    add(taken(field, value.get()), at);
                }
            }
            all.add(entry);
        }
        return all;
    }

    private Entry fresh(Entry typed) {
        if (book.entry(type, typed.id()).isPresent()) {
            throw new RefusedException("records.exists-already", type.title(typed));
        }
        return Entry.blank(typed.id());
    }

    Entry ofEdition(UUID id, int edition) {
        var before = book.entry(type, id).orElseThrow(() -> new RefusedException("records.unknown"));
        if (before.edition() != edition) {
            throw new RefusedException("records.changed-meanwhile", type.title(before));
        }
        return before;
    }

    /// No form takes a thing to another state.
    private Entry stateOf(Entry before, Entry typed) {
        return type.states()
                .map(machine -> {
                    var values = new HashMap<>(typed.values());
                    values.put(machine.field(), before.values().getOrDefault(machine.field(), machine.first()));
                    return new Entry(typed.id(), values, typed.active(), typed.edition());
                })
                .orElse(typed);
    }

    private Entry numbered(Entry entry) {
        for (var field : type.fields()) {
            if (field.series().isPresent() && !entry.values().containsKey(field.key())) {
                var values = new HashMap<>(entry.values());
                values.put(field.key(), freeNumber(field, field.series().get()));
                return new Entry(entry.id(), values, entry.active(), entry.edition());
            }
        }
        return entry;
    }

    /// Somebody may have typed a number that the series would have come to.
    private String freeNumber(Field<?> field, String start) {
        while (true) {
            var number = NUMBER.formatted(start, book.next(type));
            if (book.bearer(type, field, number).isEmpty()) {
                return number;
            }
        }
    }

    private void mustBeUnique(Field<?> field, Entry entry, String path) {
        var value = entry.values().get(field.key());
        if (field.is(Field.Trait.UNIQUE) && value != null) {
            book.bearer(type, field, value)
                    .filter(other -> !other.equals(entry.id()))
                    .ifPresent(_ -> add(taken(field, value), path));
        }
    }

    private static Refusal taken(Field<?> field, Object value) {
        return new Refusal("records.taken", List.of(value.toString()), field.key());
    }

    /// What was retired meanwhile may stay where it was chosen before.
    private void mustBeThere(Field<?> field, Entry entry, Entry before, String path) {
        if (field.holds() instanceof Holds.Ref(var of)
                && entry.values().get(field.key()) instanceof UUID id
                && !id.equals(before.values().get(field.key()))) {
            var found = book.entry(of, id);
            if (found.isEmpty()) {
                add(new Refusal("records.ref-unknown", List.of(), field.key()), path);
            } else if (!found.get().active()) {
                add(new Refusal("records.ref-retired", List.of(of.title(found.get())), field.key()), path);
            }
        }
    }

    private void add(Refusal why, String path) {
        tx.violations().add(path + "." + why.field(), why.code(), why.arguments().toArray(String[]::new));
    }

    void add(List<Entry> fresh) {
        if (!fresh.isEmpty()) {
            book.add(type, fresh);
            fresh.forEach(this::tell);
        }
    }

    void write(Entry entry, boolean isNew) {
        if (isNew) {
            add(List.of(entry));
        } else {
            book.save(type, entry);
            tell(entry);
        }
    }

    private void tell(Entry entry) {
        tx.raise(new Event("records.saved", entry.id().toString()));
    }
}
