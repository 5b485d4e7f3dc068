package org.threeplug.records;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One record of a declared kind, as it stands in the books or as somebody typed it. What is empty has no value.
///
/// @param values by the keys of the fields
/// @param active whether it can be chosen; one that was retired stays in the books
/// @param edition how often it was saved
public record Entry(UUID id, Map<String, Object> values, boolean active, int edition) {

    public Entry {
        values = Map.copyOf(values);
    }

    /// Nothing typed yet.
    public static Entry blank(UUID id) {
        return new Entry(id, Map.of(), true, 0);
    }

    /// @throws java.util.NoSuchElementException when it is empty
    public <T> T get(Field<T> field) {
        return find(field).orElseThrow();
    }

    public <T> Optional<T> find(Field<T> field) {
        return Optional.ofNullable(field.holds().type().cast(values.get(field.key())));
    }

    /// The lines of a list; none where it is empty.
    public List<Entry> lines(Field<List<Entry>> list) {
        return find(list).orElse(List.of());
    }

    public boolean is(Field<Boolean> flag) {
        return find(flag).orElse(false);
    }

    public <T> Entry with(Field<T> field, T value) {
        return with(field, Optional.of(value));
    }

    public <T> Entry with(Field<T> field, Optional<T> value) {
        var changed = new HashMap<>(values);
        value.ifPresentOrElse(given -> changed.put(field.key(), given), () -> changed.remove(field.key()));
        return new Entry(id, changed, active, edition);
    }

    /// This one with what another holds in a field.
    public <T> Entry taking(Field<T> field, Entry other) {
        return with(field, other.find(field));
    }

    public Entry withActive(boolean other) {
        return new Entry(id, values, other, edition);
    }

    public Entry withEdition(int other) {
        return new Entry(id, values, active, other);
    }

    public Entry withId(UUID other) {
        return new Entry(other, values, active, edition);
    }

    /// Whether both hold the same.
    public boolean holdsTheSame(Entry other) {
        return values.equals(other.values);
    }
}
