package org.threeplug.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.kernel.Violations;

/// Makes what somebody typed what is kept, and finds all that speaks against it.
final class Saving {

    private static final String NUMBER = "%s%04d";

    /// Fewer are asked for one by one.
    private static final int FEW = 5;

    private final RecordType type;
    private final Tx tx;
    private final RecordBook book;
    private final Sight sight;
    private final Set<UUID> portion = new HashSet<>();
    private final Map<UUID, Optional<Entry>> pointed = new HashMap<>();
    private final Map<String, Borne> bearers = new HashMap<>();
    private Optional<Set<UUID>> known = Optional.empty();
    private boolean told;

    Saving(RecordType type, Tx tx) {
        this.type = type;
        this.tx = tx;
        this.book = tx.port(RecordBook.class);
        this.sight = Sight.of(type, tx.actor());
    }

    /// What is to be kept; what is wrong with it is among the violations.
    ///
    /// @param path of the record in the command
    Entry prepared(Entry asTyped, boolean isNew, String path) {
        var given = book.followed(type, asTyped);
        var typed = isNew ? given.withId(type.id(EntryRules.cleaned(type, given))) : given;
        var before = isNew ? fresh(typed) : ofEdition(typed.id(), typed.edition());
        var wanted = EntryRules.withoutEmptyLines(
                type, EntryRules.cleaned(type, ofProgram(before, sight.typedOver(before, typed))));
        var numbered = isNew ? numbered(wanted) : wanted.withActive(before.active());
        EntryRules.wrong(type, numbered).forEach(why -> add(why, path));
        for (var field : type.fields()) {
            mustStay(field, numbered, before, isNew, path);
            mustBeUnique(field, numbered, isNew, path);
            mustBeThere(field, numbered, before, path);
        }
        type.lists().forEach(list -> newLinesMustBeNew(list, numbered, before));
        var guarded = new Violations();
        type.guards().forEach(guard -> guard.look(tx, before, numbered, guarded));
        guarded.found().forEach(why -> add(why, path));
        return numbered.withEdition(before.edition() + 1);
    }

    /// Where nothing is typed, the rules that look at the books are all that can speak against it.
    ///
    /// @throws RefusedException what the first of them says
    void mustBeAllowed(Entry before, Entry wanted) {
        var guarded = new Violations();
        type.guards().forEach(guard -> guard.look(tx, before, wanted, guarded));
        guarded.mustBeNone();
    }

    /// Several at once, which also may not bear the same as each other.
    List<Entry> preparedAll(List<Entry> typed, boolean areNew, String path) {
        lookUp(typed);
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
            portion.add(entry.id());
        }
        return all;
    }

    /// Asks the books once for all of a portion instead of once for each.
    private void lookUp(List<Entry> typed) {
        if (typed.size() < FEW) {
            return;
        }
        var cleaned = typed.stream().map(entry -> EntryRules.cleaned(type, entry)).toList();
        known = Optional.of(book.known(type, cleaned.stream().map(type::id).toList()));
        for (var field : type.fields()) {
            if (field.is(Field.Trait.UNIQUE)) {
                var values = cleaned.stream()
                        .flatMap(entry -> Stream.ofNullable(entry.values().get(field.key())))
                        .collect(Collectors.toSet());
                bearers.put(field.key(), new Borne(values, book.bearers(type, field, values)));
            }
        }
    }

    /// What was asked for and who bears it.
    private record Borne(Set<Object> asked, Map<Object, UUID> by) {}

    private Optional<UUID> bearer(Field<?> field, Object value) {
        var all = bearers.get(field.key());
        return all != null && all.asked().contains(value)
                ? Optional.ofNullable(all.by().get(value))
                : book.bearer(type, field, value);
    }

    private boolean isKnown(UUID id) {
        return known.map(all -> all.contains(id)).orElseGet(() -> book.entry(type, id).isPresent());
    }

    /// A code by which a record is known is taken by whoever bears it; another id is only there by mistake.
    private Entry fresh(Entry typed) {
        if (type.knownBy().isEmpty() && isKnown(typed.id())) {
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

    /// No form takes a thing to another state, nor writes what the program gives.
    private Entry ofProgram(Entry before, Entry typed) {
        var values = new HashMap<>(typed.values());
        for (var field : type.fields()) {
            if (field.is(Field.Trait.PROGRAM)) {
                values.remove(field.key());
                Optional.ofNullable(before.values().get(field.key()))
                        .or(field::initial)
                        .ifPresent(value -> values.put(field.key(), value));
            }
        }
        type.states().ifPresent(machine -> values.put(
                machine.field(), before.values().getOrDefault(machine.field(), machine.first())));
        return new Entry(typed.id(), values, typed.active(), typed.edition());
    }

    private Entry numbered(Entry entry) {
        var values = new HashMap<>(entry.values());
        for (var field : type.fields()) {
            if (field.series().isPresent() && !values.containsKey(field.key())) {
                values.put(field.key(), field.isText() ? freeNumber(field, field.series().get()) : behind(field));
            }
        }
        return new Entry(entry.id(), values, entry.active(), entry.edition());
    }

    /// Another PC of the shop gives numbers too, so those of all but the first bear its own.
    private String freeNumber(Field<?> field, String series) {
        int node = book.node();
        var start = node == 0 ? series : series + node + "-";
        while (true) {
            // somebody may have typed a number that the series would have come to
            var number = NUMBER.formatted(start, book.next(type));
            if (book.bearer(type, field, number).isEmpty()) {
                return number;
            }
        }
    }

    /// Behind the last.
    private Quantity behind(Field<?> field) {
        return book.greatest(type, field).map(Quantity.class::cast).orElse(Quantity.ZERO).plus(Quantity.ONE);
    }

    private void mustStay(Field<?> field, Entry entry, Entry before, boolean isNew, String path) {
        if (field.is(Field.Trait.ONCE)
                && !isNew
                && !Objects.equals(entry.values().get(field.key()), before.values().get(field.key()))) {
            add(new Refusal("records.once", List.of(type.title(before)), field.key()), path);
        }
    }

    private void mustBeUnique(Field<?> field, Entry entry, boolean isNew, String path) {
        var value = entry.values().get(field.key());
        if (field.is(Field.Trait.UNIQUE) && value != null) {
            bearer(field, value)
                    .filter(other -> isNew || !other.equals(entry.id()))
                    .ifPresent(_ -> add(taken(field, value), path));
        }
    }

    private static Refusal taken(Field<?> field, Object value) {
        return new Refusal("records.taken", List.of(value.toString()), field.key());
    }

    /// What was retired meanwhile may stay where it was chosen before.
    private void mustBeThere(Field<?> field, Entry entry, Entry before, String path) {
        if (field.holds() instanceof Holds.Ref ref
                && entry.values().get(field.key()) instanceof UUID id
                && !id.equals(before.values().get(field.key()))
                && !portion.contains(id)) {
            var of = ref.of();
            var found = pointed.computeIfAbsent(id, _ -> book.entry(of, id));
            if (found.isEmpty()) {
                add(new Refusal("records.ref-unknown", List.of(), field.key()), path);
            } else if (!found.get().active()) {
                add(new Refusal("records.ref-retired", List.of(of.title(found.get())), field.key()), path);
            } else if (type.isSame(of)) {
                mustNotLieInItself(field, entry, found.get(), path);
            }
        }
    }

    /// A line is one and the same as long as it is there: its id is nobody else's, and is not given twice.
    private void newLinesMustBeNew(Field<List<Entry>> list, Entry entry, Entry before) {
        var ids = entry.lines(list).stream().map(Entry::id).toList();
        var fresh = new HashSet<>(ids);
        before.lines(list).forEach(line -> fresh.remove(line.id()));
        if (new HashSet<>(ids).size() < ids.size() || !fresh.isEmpty() && !book.knownLines(type, list, fresh).isEmpty()) {
            throw new RefusedException("records.exists-already", type.title(entry));
        }
    }

    private void mustNotLieInItself(Field<?> field, Entry entry, Entry above, String path) {
        var seen = new HashSet<UUID>();
        var at = Optional.of(above);
        while (at.isPresent() && seen.add(at.get().id())) {
            if (at.get().id().equals(entry.id())) {
                add(new Refusal("records.in-itself", List.of(type.title(entry)), field.key()), path);
                return;
            }
            at = Optional.ofNullable((UUID) at.get().values().get(field.key())).flatMap(id -> book.entry(type, id));
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
        if (!told) {
            told = true;
            tx.raise(new Event("records.kind-changed", type.key()));
        }
        tx.raise(new Event("records.saved", entry.id().toString()));
    }
}
