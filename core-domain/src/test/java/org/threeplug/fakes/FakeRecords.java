package org.threeplug.fakes;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.threeplug.kernel.Money;
import org.threeplug.lists.Words;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.Holds;
import org.threeplug.records.RecordQuery;
import org.threeplug.records.RecordType;
import org.threeplug.records.Records;
import org.threeplug.records.Sight;

/// Reads records of every declared kind, in memory.
final class FakeRecords implements Records {

    private final FakeBooks books;

    FakeRecords(FakeBooks books) {
        this.books = books;
    }

    private Stream<Entry> held(RecordType type) {
        return books.rows().directories.getOrDefault(type.key(), Map.of()).values().stream();
    }

    @Override
    public Optional<Entry> entry(Sight sight, UUID id) {
        return held(sight.type()).filter(entry -> entry.id().equals(id)).map(sight::shown).findFirst();
    }

    @Override
    public Optional<Entry> by(Sight sight, Field<?> unique, Object value) {
        return held(sight.type())
                .filter(_ -> sight.sees(unique))
                .filter(entry -> value.equals(entry.values().get(unique.key())))
                .map(sight::shown)
                .findFirst();
    }

    @Override
    public List<Entry> page(Sight sight, RecordQuery query, Optional<UUID> after, int atMost) {
        var all = found(sight, query).sorted(order(sight, query)).toList();
        var from = after.map(id -> all.stream().map(Entry::id).toList().indexOf(id) + 1).orElse(0);
        return all.stream().skip(from).limit(atMost).map(sight::shown).toList();
    }

    private Stream<Entry> found(Sight sight, RecordQuery query) {
        return held(sight.type())
                .filter(entry -> query.retiredToo() || entry.active())
                .filter(entry -> query.only().entrySet().stream().allMatch(only -> sight.field(only.getKey())
                        .filter(field -> field.is(Field.Trait.FILTERED))
                        .filter(_ -> only.getValue().equals(entry.values().get(only.getKey())))
                        .isPresent()))
                .filter(entry -> answers(sight, entry, Words.order(query.search())));
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
        var field = query.order(sight);
        var rising = Comparator.<Entry, @Nullable Object>comparing(
                        entry -> sorted(field, entry), Comparator.nullsFirst(FakeRecords::compare))
                .thenComparing(entry -> entry.id().toString());
        return query.descending() ? rising.reversed() : rising;
    }

    private static @Nullable Object sorted(Field<?> field, Entry entry) {
        var value = entry.values().get(field.key());
        return switch (field.holds()) {
            case Holds.Text _, Holds.Code _ -> Words.order(value instanceof String text ? text : "");
            case Holds.Flag _ -> value != null;
            case Holds.Choice<?> _ -> value == null ? null : value.toString();
            case Holds.Ref _ -> value == null ? null : value.toString();
            default -> value;
        };
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }

    @Override
    public OptionalLong count(Sight sight, RecordQuery query) {
        return OptionalLong.of(found(sight, query).count());
    }

    @Override
    public Map<String, Money> totals(Sight sight, RecordQuery query) {
        var totals = new LinkedHashMap<String, Money>();
        for (var field : sight.with(Field.Trait.LISTED)) {
            if (field.holds() instanceof Holds.Amount && !sight.type().isLarge()) {
                totals.put(field.key(), found(sight, query)
                        .flatMap(entry -> Stream.ofNullable((Money) entry.values().get(field.key())))
                        .reduce(Money.zero(books.rows().currency()), Money::plus));
            }
        }
        return totals;
    }

    @Override
    public Map<UUID, String> titles(RecordType type, List<UUID> ids) {
        var titles = new HashMap<UUID, String>();
        held(type).filter(entry -> ids.contains(entry.id())).forEach(entry -> titles.put(entry.id(), type.title(entry)));
        return titles;
    }
}
