package org.threeplug.lists;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A part of a list.
///
/// @param next where the following part begins, for [Portion#after]; empty after the last
public record Page<T>(List<T> rows, Optional<String> next) {

    public Page {
        rows = List.copyOf(rows);
    }

    public static <T> Page<T> last(List<T> rows) {
        return new Page<>(rows, Optional.empty());
    }

    /// Rows that were read for a portion.
    ///
    /// @param position of the last row, by which the next part is found
    public static <T> Page<T> of(List<T> rows, Portion portion, Function<? super T, String> position) {
        return rows.size() < portion.atMost() ? last(rows) : new Page<>(rows, Optional.of(position.apply(rows.getLast())));
    }

    /// The same part with rows that were made of its rows together.
    public <S> Page<S> with(Function<? super List<T>, ? extends List<S>> made) {
        return new Page<>(made.apply(rows), next);
    }

    public <S> Page<S> map(Function<? super T, ? extends S> row) {
        return new Page<>(rows.stream().<S>map(row).toList(), next);
    }
}
