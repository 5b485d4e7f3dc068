package org.threeplug.fakes;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.kernel.Money;
import org.threeplug.merging.PartyRole;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.Followed;
import org.threeplug.records.Holds;
import org.threeplug.records.InMemory;
import org.threeplug.records.Narrow;
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
        return books.rows().directories.getOrDefault(type.key(), Map.of()).values().stream()
                .map(entry -> Followed.of(type, entry, new FakeParties(books::rows)::inPlaceOf));
    }

    static Object followed(FakeBooks books, PartyRole role, Object wanted) {
        var parties = new FakeParties(books::rows);
        return switch (wanted) {
            case UUID id -> parties.inPlaceOf(id, role).orElse(id);
            case Narrow.Among(var values) ->
                new Narrow.Among(values.stream().map(value -> followed(books, role, value)).collect(Collectors.toSet()));
            default -> wanted;
        };
    }

    /// Narrowed to what was merged means to what took its place.
    private RecordQuery followed(Sight sight, RecordQuery query) {
        var only = new HashMap<>(query.only());
        sight.type().followed().forEach((field, role) -> only.computeIfPresent(field.key(), (_, wanted) -> followed(books, role, wanted)));
        return new RecordQuery(query.search(), query.retiredToo(), only, query.by(), query.descending());
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
        return InMemory.page(sight, followed(sight, query), held(sight.type()), after, atMost);
    }

    @Override
    public OptionalLong count(Sight sight, RecordQuery query) {
        return OptionalLong.of(InMemory.found(sight, followed(sight, query), held(sight.type())).size());
    }

    @Override
    public Map<String, Money> totals(Sight sight, RecordQuery query) {
        var totals = new LinkedHashMap<String, Money>();
        for (var field : sight.with(Field.Trait.LISTED)) {
            if (field.holds() instanceof Holds.Amount && !sight.type().isOlder() && !sight.type().isLarge()) {
                totals.put(field.key(), InMemory.found(sight, query, held(sight.type())).stream()
                        .flatMap(entry -> Stream.ofNullable((Money) entry.values().get(field.key())))
                        .reduce(Money.zero(books.rows().currency()), Money::plus));
            }
        }
        return totals;
    }

    @Override
    public Map<String, Integer> lengths(Sight sight) {
        var longest = new HashMap<String, Integer>();
        for (var list : sight.type().lists()) {
            if (sight.sees(list)) {
                longest.put(list.key(), held(sight.type()).mapToInt(entry -> entry.lines(list).size()).max().orElse(0));
            }
        }
        return longest;
    }

    @Override
    public Optional<UUID> owner(Field<List<Entry>> list, UUID line) {
        return books.rows().linesOf.entrySet().stream()
                .filter(lines -> lines.getValue().contains(line))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public Set<UUID> linesEver(Field<List<Entry>> list, UUID record) {
        return Set.copyOf(books.rows().linesOf.getOrDefault(record, Set.of()));
    }

    @Override
    public List<String> values(Sight sight, Field<?> field, int atMost) {
        return sight.sees(field) && field.isText() && field.is(Field.Trait.FILTERED)
                ? held(sight.type())
                        .flatMap(entry -> Stream.ofNullable((String) entry.values().get(field.key())))
                        .distinct()
                        .sorted()
                        .limit(atMost)
                        .toList()
                : List.of();
    }

    @Override
    public Map<UUID, String> titles(RecordType type, List<UUID> ids) {
        var titles = new HashMap<UUID, String>();
        held(type).filter(entry -> ids.contains(entry.id())).forEach(entry -> titles.put(entry.id(), type.title(entry)));
        return titles;
    }
}
