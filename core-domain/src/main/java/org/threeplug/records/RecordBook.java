package org.threeplug.records;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The write side of all declared kinds; only commands reach it.
public interface RecordBook {

    Optional<Entry> entry(RecordType type, UUID id);

    /// Who bears a value of a unique field.
    Optional<UUID> bearer(RecordType type, Field<?> unique, Object value);

    void add(RecordType type, List<Entry> entries);

    void save(RecordType type, Entry entry);

    /// The next number of a series, which nobody else gets.
    long next(RecordType type);
}
