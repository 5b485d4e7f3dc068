package org.threeplug.kit.pattern;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.threeplug.kernel.Money;

/// Rows in pages, each found by the key of the last row before it, so that the thousandth page costs what the first
/// did. Called away from the screen's thread.
@FunctionalInterface
public interface RowSource<T> {

    /// @param next where the following page starts; empty after the last
    record Page<T>(List<T> rows, Optional<String> next) {
        public Page {
            rows = List.copyOf(rows);
        }

        public static <T> Page<T> last(List<T> rows) {
            return new Page<>(rows, Optional.empty());
        }
    }

    /// @param after the `next` of the page before, or empty for the first page
    Page<T> page(ListQuery query, Optional<String> after, int atMost);

    /// How many rows the query has, where that is cheap to know.
    default OptionalLong count(ListQuery query) {
        return OptionalLong.empty();
    }

    /// What the amounts of all rows of the query come to, by the keys of their columns, where that can be known.
    default Map<String, Money> totals(ListQuery query) {
        return Map.of();
    }

    /// Whether so many rows as the query leaves can be put in its order within a moment; if not, they come in their own.
    default boolean sorts(ListQuery query) {
        return true;
    }

    /// Over rows at hand, for short lists.
    static <T> RowSource<T> of(Function<ListQuery, List<T>> rows) {
        return new RowSource<>() {
            @Override
            public Page<T> page(ListQuery query, Optional<String> after, int atMost) {
                return Page.last(rows.apply(query));
            }
        };
    }
}
