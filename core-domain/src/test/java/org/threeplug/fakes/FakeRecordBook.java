package org.threeplug.fakes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.RecordBook;
import org.threeplug.records.RecordType;

/// Writes records of every declared kind, in memory.
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
        return Optional.ofNullable(held(type).get(id));
    }

    @Override
    public Optional<UUID> bearer(RecordType type, Field<?> unique, Object value) {
        return held(type).values().stream()
                .filter(entry -> value.equals(entry.values().get(unique.key())))
                .map(Entry::id)
                .findFirst();
    }

    @Override
    public void add(RecordType type, List<Entry> entries) {
        entries.forEach(entry -> held(type).put(entry.id(), entry));
    }

    @Override
    public void save(RecordType type, Entry entry) {
        held(type).put(entry.id(), entry);
    }

    @Override
    public long next(RecordType type) {
        return rows.series.merge(type.key(), 1L, Long::sum);
    }
}
