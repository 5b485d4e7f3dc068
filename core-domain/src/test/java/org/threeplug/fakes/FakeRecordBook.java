package org.threeplug.fakes;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.catalog.Categories;
import org.threeplug.ledger.Accounts;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.Followed;
import org.threeplug.records.RecordBook;
import org.threeplug.records.RecordType;
import org.threeplug.settings.Branches;
import org.threeplug.settings.Registers;
import org.threeplug.tax.TaxClasses;

/// Writes records of every declared kind, in memory. What other contexts read of older kinds is kept beside them, as the tables of the
/// database serve both.
final class FakeRecordBook implements RecordBook {

    private final Rows rows;

    FakeRecordBook(Rows rows) {
        this.rows = rows;
    }

    private Map<UUID, Entry> held(RecordType type) {
        return rows.directories.computeIfAbsent(type.key(), _ -> new LinkedHashMap<>());
    }

    @Override
    public Optional<Entry> entry(RecordType type, UUID id) {
        return Optional.ofNullable(held(type).get(id)).map(entry -> followed(type, entry));
    }

    @Override
    public Entry followed(RecordType type, Entry typed) {
        return Followed.of(type, typed, new FakeParties(() -> rows)::inPlaceOf);
    }

    @Override
    public Optional<UUID> bearer(RecordType type, Field<?> unique, Object value) {
        return held(type).values().stream()
                .filter(entry -> value.equals(entry.values().get(unique.key())))
                .map(Entry::id)
                .findFirst();
    }

    @Override
    public Map<Object, UUID> bearers(RecordType type, Field<?> unique, Collection<Object> values) {
        return held(type).values().stream()
                .filter(entry -> values.contains(entry.values().get(unique.key())))
                .collect(Collectors.toMap(entry -> entry.values().get(unique.key()), Entry::id));
    }

    @Override
    public Set<UUID> known(RecordType type, Collection<UUID> ids) {
        return ids.stream().filter(held(type)::containsKey).collect(Collectors.toSet());
    }

    @Override
    public Set<UUID> knownLines(RecordType type, Field<List<Entry>> list, Collection<UUID> ids) {
        var ever = rows.lines.getOrDefault(list.lines().orElseThrow().key(), Set.of());
        return ids.stream().filter(ever::contains).collect(Collectors.toSet());
    }

    @Override
    public Set<UUID> linesEver(RecordType type, Field<List<Entry>> list, UUID record) {
        return rows.linesOf.getOrDefault(record, Set.of());
    }

    @Override
    public boolean isErased(UUID person) {
        return rows.erased.containsKey(person);
    }

    @Override
    public void erase(RecordType type, UUID record, Set<UUID> people, Instant at) {
        var entry = held(type).get(record);
        for (var list : type.people()) {
            var left = entry.lines(list).stream().filter(line -> !people.contains(line.id())).toList();
            entry = entry.with(list, Optional.of(left).filter(some -> !some.isEmpty()));
        }
        held(type).put(record, entry.withEdition(entry.edition() + 1));
        people.forEach(person -> rows.erased.put(person, at));
    }

    @Override
    public void add(RecordType type, List<Entry> entries) {
        entries.forEach(entry -> save(type, entry));
    }

    @Override
    public void save(RecordType type, Entry entry) {
        held(type).put(entry.id(), entry);
        type.people().forEach(list -> entry.lines(list).forEach(line ->
                rows.linesOf.computeIfAbsent(entry.id(), _ -> new HashSet<>()).add(line.id())));
        type.lists().forEach(list -> entry.lines(list).forEach(line -> rows.lines
                .computeIfAbsent(list.lines().orElseThrow().key(), _ -> new HashSet<>())
                .add(line.id())));
        if (type.isOlder()) {
            serve(type, entry);
        }
    }

    private void serve(RecordType type, Entry entry) {
        if (type.isSame(TaxClasses.TYPE)) {
            rows.taxes.put(entry.get(TaxClasses.KEY), TaxClasses.of(entry));
        } else if (type.isSame(Categories.TYPE)) {
            rows.categories.put(entry.id(), Categories.of(entry));
        } else if (type.isSame(Accounts.TYPE)) {
            rows.accounts.put(entry.get(Accounts.CODE), Accounts.of(entry));
        } else {
            held(Registers.TYPE).values().forEach(register -> {
                var branch = Branches.of(held(Branches.TYPE).get(register.get(Registers.BRANCH)));
                rows.registers.put(register.id(), Registers.of(register, branch));
            });
        }
    }

    @Override
    public int node() {
        return 0;
    }

    @Override
    public long next(RecordType type) {
        return rows.series.merge(type.key(), 1L, Long::sum);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<Object> greatest(RecordType type, Field<?> field) {
        return held(type).values().stream()
                .flatMap(entry -> Stream.ofNullable(entry.values().get(field.key())))
                .max((one, other) -> ((Comparable<Object>) one).compareTo(other));
    }
}
