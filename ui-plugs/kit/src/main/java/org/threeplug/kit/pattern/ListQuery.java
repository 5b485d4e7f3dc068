package org.threeplug.kit.pattern;

import java.util.Optional;
import java.util.Set;

/// What a list is asked for.
///
/// @param chips the keys of the filters that are on
public record ListQuery(String search, Set<String> chips, Optional<Sort> sort) {

    /// @param column the key of a column
    public record Sort(String column, boolean descending) {}

    public static final ListQuery ALL = new ListQuery("", Set.of(), Optional.empty());

    public ListQuery {
        chips = Set.copyOf(chips);
    }

    public ListQuery search(String words) {
        return new ListQuery(words.strip(), chips, sort);
    }

    public ListQuery chips(Set<String> on) {
        return new ListQuery(search, on, sort);
    }

    public ListQuery sort(Optional<Sort> by) {
        return new ListQuery(search, chips, by);
    }
}
