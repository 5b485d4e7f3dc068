package org.threeplug.kit.pattern;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What a list is asked for; all that narrows a list is in here, so that a saved view or an export has the whole of it.
///
/// @param chips the keys of the filters that are on
/// @param filters what was picked in filters with a value, such as `from` = `2026-11-20`
public record ListQuery(String search, Set<String> chips, Map<String, String> filters, Optional<Sort> sort) {

    /// @param column the key of a column
    public record Sort(String column, boolean descending) {}

    public static final ListQuery ALL = new ListQuery("", Set.of(), Map.of(), Optional.empty());

    public ListQuery {
        chips = Set.copyOf(chips);
        filters = Map.copyOf(filters);
    }

    public ListQuery search(String words) {
        return new ListQuery(words.strip(), chips, filters, sort);
    }

    public ListQuery chips(Set<String> on) {
        return new ListQuery(search, on, filters, sort);
    }

    public ListQuery filters(Map<String, String> picked) {
        return new ListQuery(search, chips, picked, sort);
    }

    /// With one filter picked, or not.
    public ListQuery filter(String key, Optional<String> value) {
        var picked = new TreeMap<>(filters);
        value.ifPresentOrElse(chosen -> picked.put(key, chosen), () -> picked.remove(key));
        return filters(picked);
    }

    public ListQuery sort(Optional<Sort> by) {
        return new ListQuery(search, chips, filters, by);
    }

    public Optional<String> filter(String key) {
        return Optional.ofNullable(filters.get(key));
    }

    /// What a filter picks when that is a day.
    public Optional<LocalDate> day(String key) {
        return filter(key).flatMap(ListQuery::read);
    }

    /// Whether nothing narrows the list; the order does not.
    public boolean isAll() {
        return sort(Optional.empty()).equals(ALL);
    }

    private static Optional<LocalDate> read(String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
