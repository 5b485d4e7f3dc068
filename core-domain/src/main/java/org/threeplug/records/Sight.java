package org.threeplug.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Permission;

/// What one person may see of a kind. Every way out of the books goes through it: list, form, sheet, command line, history and
/// search; so a field that is hidden on one of them is hidden on all.
///
/// @param lines what they may see of the lines in a list, by its key
public record Sight(RecordType type, List<Field<?>> fields, Map<String, Sight> lines) {

    public Sight {
        fields = List.copyOf(fields);
        lines = Map.copyOf(lines);
    }

    /// Some fields that are no lists.
    public Sight(RecordType type, List<Field<?>> fields) {
        this(type, fields, Map.of());
    }

    public static Sight of(RecordType type, Actor actor) {
        return of(type, actor::may);
    }

    /// Somebody who may not look at the kind sees no field of it.
    public static Sight of(RecordType type, Predicate<Permission> may) {
        return may.test(type.permission(Act.VIEW)) ? seen(type, may) : new Sight(type, List.of());
    }

    /// A list of whose lines nothing is seen is not seen itself.
    private static Sight seen(RecordType type, Predicate<Permission> may) {
        var lines = new HashMap<String, Sight>();
        var fields = new ArrayList<Field<?>>();
        for (var field : type.fields()) {
            if (field.seenBy().map(Permission::new).filter(may.negate()).isEmpty()) {
                field.lines().map(of -> seen(of, may)).ifPresent(sight -> lines.put(field.key(), sight));
                if (field.lines().isEmpty() || !lines.get(field.key()).fields().isEmpty()) {
                    fields.add(field);
                }
            }
        }
        return new Sight(type, fields, lines);
    }

    /// For what is never shown to anybody, such as a check of the books.
    public static Sight whole(RecordType type) {
        return seen(type, _ -> true);
    }

    /// Without lists, for what only names records.
    public Sight withoutLists() {
        return new Sight(type, fields.stream().filter(field -> field.lines().isEmpty()).toList());
    }

    /// Without the lists that tell who somebody is.
    public Sight withoutPeople() {
        return new Sight(type, fields.stream().filter(field -> !type.people().contains(field)).toList(), lines);
    }

    public boolean sees(Field<?> field) {
        return fields.contains(field);
    }

    public Optional<Field<?>> field(String key) {
        return type.field(key).filter(this::sees);
    }

    public List<Field<?>> with(Field.Trait trait) {
        return fields.stream().filter(field -> field.is(trait)).toList();
    }

    /// Of the lines in a list.
    public Sight of(Field<?> list) {
        return lines.getOrDefault(list.key(), new Sight(list.lines().orElseThrow(), List.of()));
    }

    /// A field, or one of the lines of a list by what both are called: `contacts.phone`.
    public Optional<Field<?>> at(String path) {
        int dot = path.indexOf('.');
        return dot < 0
                ? field(path)
                : field(path.substring(0, dot)).filter(list -> list.lines().isPresent()).flatMap(list -> of(list).field(path.substring(dot + 1)));
    }

    /// Whether nothing is hidden.
    public boolean isWhole() {
        return fields.size() == type.fields().size() && lines.values().stream().allMatch(Sight::isWhole);
    }

    /// Without what is hidden.
    public Entry shown(Entry entry) {
        if (isWhole()) {
            return entry;
        }
        var seen = new HashMap<String, Object>();
        fields.forEach(field -> entry.find(field).ifPresent(value -> seen.put(field.key(), value)));
        for (var list : type.lists()) {
            if (seen.containsKey(list.key())) {
                seen.put(list.key(), entry.get(list).stream().map(of(list)::shown).toList());
            }
        }
        return new Entry(entry.id(), seen, entry.active(), entry.edition());
    }

    /// What somebody typed, with what they do not see as it was before.
    public Entry typedOver(Entry before, Entry typed) {
        var whole = typed;
        for (var field : type.fields()) {
            if (!sees(field)) {
                whole = whole.taking(field, before);
            }
        }
        for (var list : type.lists()) {
            if (sees(list) && !of(list).isWhole()) {
                whole = whole.with(list, whole.find(list).map(lines -> typedOver(of(list), before.lines(list), lines)));
            }
        }
        return whole;
    }

    private static List<Entry> typedOver(Sight sight, List<Entry> before, List<Entry> typed) {
        return typed.stream()
                .map(line -> sight.typedOver(
                        before.stream().filter(each -> each.id().equals(line.id())).findFirst().orElse(Entry.blank(line.id())), line))
                .toList();
    }
}
