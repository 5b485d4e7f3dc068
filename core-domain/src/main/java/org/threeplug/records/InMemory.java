package org.threeplug.records;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.threeplug.lists.Words;

/// Finds and sorts the few records of a kind that are all read.
public final class InMemory {

    private InMemory() {}

    /// What a query finds, in its order.
    public static List<Entry> found(Sight sight, RecordQuery query, Stream<Entry> all) {
        var wanted = Words.order(query.search());
        return all.filter(entry -> query.retiredToo() || entry.active())
                .filter(entry -> query.only().entrySet().stream().allMatch(only -> sight.field(only.getKey())
                        .filter(field -> field.is(Field.Trait.FILTERED))
                        .filter(_ -> Narrow.takes(only.getValue(), entry.values().getOrDefault(only.getKey(), false)))
                        .isPresent()))
                .filter(entry -> answers(sight, entry, wanted))
                .sorted(order(sight, query))
                .toList();
    }

    /// A page of it.
    public static List<Entry> page(
            Sight sight, RecordQuery query, Stream<Entry> all, Optional<UUID> after, int atMost) {
        var found = found(sight, query, all);
        var from = after.map(id -> found.stream().map(Entry::id).toList().indexOf(id) + 1).orElse(0);
        return found.stream().skip(from).limit(atMost).map(sight::shown).toList();
    }

    /// Of a large kind only the beginning of the whole text is looked at.
    private static boolean answers(Sight sight, Entry entry, String wanted) {
        return wanted.isEmpty()
                || sight.with(Field.Trait.SEARCHED).stream()
                        .map(field -> Words.order((String) entry.values().getOrDefault(field.key(), "")))
                        .anyMatch(text -> text.startsWith(wanted)
                                || !sight.type().isLarge() && text.contains(" " + wanted));
    }

    private static Comparator<Entry> order(Sight sight, RecordQuery query) {
        Comparator<Entry> rising = (_, _) -> 0;
        for (var field : query.orders(sight)) {
            rising = rising.thenComparing(
                    entry -> sorted(field, entry), Comparator.nullsFirst(InMemory::compare));
        }
        rising = rising.thenComparing(entry -> entry.id().toString());
        return query.descending() ? rising.reversed() : rising;
    }

    private static @Nullable Object sorted(Field<?> field, Entry entry) {
        var value = entry.values().get(field.key());
        return switch (field.holds()) {
            case Holds.Text _, Holds.Code _ -> Words.order(value instanceof String text ? text : "");
            case Holds.Flag _ -> value != null;
            case Holds.Choice<?> _, Holds.Ref _ -> value == null ? null : value.toString();
            default -> value;
        };
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }
}
