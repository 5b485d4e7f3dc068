package org.threeplug.records;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Permission;

/// What one person may see of a kind. Every way out of the books goes through it: list, form, sheet, command line, history and
/// search; so a field that is hidden on one of them is hidden on all.
public record Sight(RecordType type, List<Field<?>> fields) {

    public Sight {
        fields = List.copyOf(fields);
    }

    public static Sight of(RecordType type, Actor actor) {
        return of(type, actor::may);
    }

    /// Somebody who may not look at the kind sees no field of it.
    public static Sight of(RecordType type, Predicate<Permission> may) {
        return new Sight(
                type,
                may.test(type.permission(Act.VIEW))
                        ? type.fields().stream()
                                .filter(field -> field.seenBy().map(Permission::new).filter(may.negate()).isEmpty())
                                .toList()
                        : List.of());
    }

    /// For what is never shown to anybody, such as a check of the books.
    public static Sight whole(RecordType type) {
        return new Sight(type, type.fields());
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

    /// Without what is hidden.
    public Entry shown(Entry entry) {
        if (fields.size() == type.fields().size()) {
            return entry;
        }
        var seen = new HashMap<String, Object>();
        fields.forEach(field -> entry.find(field).ifPresent(value -> seen.put(field.key(), value)));
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
        return whole;
    }
}
