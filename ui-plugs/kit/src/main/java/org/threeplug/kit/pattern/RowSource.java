package org.threeplug.kit.pattern;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.threeplug.kernel.Money;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.questions.Asking;

/// Rows in pages, each found by the key of the last row before it, so that the thousandth page costs what the first
/// did. Called away from the screen's thread.
@FunctionalInterface
public interface RowSource<T> {

    /// @param after the `next` of the page before, or empty for the first page
    Page<T> page(ListQuery query, Optional<String> after, int atMost);

    /// What is known of all rows of a query beside them.
    ///
    /// @param count where that is cheap to know
    /// @param sorted whether so many can be put in the order of the query
    /// @param totals what the amounts come to, by the keys of their columns
    record Whole(OptionalLong count, boolean sorted, Map<String, Money> totals) {}

    default Whole whole(ListQuery query) {
        return new Whole(count(query), query.sort().isEmpty() || sorts(query), totals(query));
    }

    /// All rows of a query, portion by portion.
    default void all(ListQuery query, Consumer<List<T>> taker) {
        var after = Optional.<String>empty();
        do {
            var page = page(query, after, Portion.MOST);
            taker.accept(page.rows());
            after = page.next();
        } while (after.isPresent());
    }

    /// The same rows for one asking, which can be stopped, where the source can.
    default RowSource<T> asked(Asking asking) {
        return this;
    }

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
