package org.threeplug.records;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The write side of all declared kinds; only commands reach it.
public interface RecordBook {

    /// As it stands there; where it points to what was merged, with what took its place.
    Optional<Entry> entry(RecordType type, UUID id);

    /// What somebody typed, with what took the place of merged records where it points to such.
    Entry followed(RecordType type, Entry typed);

    /// Who bears a value of a unique field.
    Optional<UUID> bearer(RecordType type, Field<?> unique, Object value);

    /// Who bears which of many values of a unique field, asked at once.
    Map<Object, UUID> bearers(RecordType type, Field<?> unique, Collection<Object> values);

    /// Those of many ids that are there.
    Set<UUID> known(RecordType type, Collection<UUID> ids);

    /// Those of many ids that lines of a list bear, or bore before they were taken out, whosever they are.
    Set<UUID> knownLines(RecordType type, Field<List<Entry>> list, Collection<UUID> ids);

    /// The lines of a list that a record has or ever had.
    Set<UUID> linesEver(RecordType type, Field<List<Entry>> list, UUID record);

    /// Whether somebody was erased, whoever it was.
    boolean isErased(UUID person);

    /// Blanks everything that tells who some people in the lines of a record are; whom nothing names any more is taken out.
    void erase(RecordType type, UUID record, Set<UUID> people, Instant at);

    void add(RecordType type, List<Entry> entries);

    void save(RecordType type, Entry entry);

    /// The number of this PC among those of the shop; 0 for the first.
    int node();

    /// The next number of this PC's series, which nobody else gets.
    long next(RecordType type);

    /// The greatest figure in a field; empty where none is kept.
    Optional<Object> greatest(RecordType type, Field<?> field);
}
