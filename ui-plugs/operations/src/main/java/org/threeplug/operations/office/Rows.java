package org.threeplug.operations.office;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.threeplug.kernel.Money;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.kit.pattern.RowSource;

/// Makes the ports' rows, which are found by their position, the pages of a list.
public final class Rows {

    /// Reads the rows from a position on.
    @FunctionalInterface
    public interface Reader<T> {

        List<T> rows(ListQuery query, long from, int atMost);
    }

    private Rows() {}

    public static <T> RowSource<T> of(Reader<T> reader) {
        return (query, after, atMost) -> page(reader, query, after, atMost);
    }

    public static <T> RowSource<T> of(Reader<T> reader, ToLongFunction<ListQuery> count) {
        return of(reader, count, _ -> Map.of());
    }

    /// @param totals what the amounts of all rows come to, by the keys of their columns
    public static <T> RowSource<T> of(
            Reader<T> reader, ToLongFunction<ListQuery> count, Function<ListQuery, Map<String, Money>> totals) {
        return new RowSource<>() {

            @Override
            public Page<T> page(ListQuery query, Optional<String> after, int atMost) {
                return Rows.page(reader, query, after, atMost);
            }

            @Override
            public OptionalLong count(ListQuery query) {
                return OptionalLong.of(count.applyAsLong(query));
            }

            @Override
            public Map<String, Money> totals(ListQuery query) {
                return totals.apply(query);
            }
        };
    }

    /// The same rows where not every number of them can be sorted.
    public static <T> RowSource<T> sorting(RowSource<T> source, Predicate<ListQuery> sorts) {
        return new RowSource<>() {

            @Override
            public Page<T> page(ListQuery query, Optional<String> after, int atMost) {
                return source.page(query, after, atMost);
            }

            @Override
            public OptionalLong count(ListQuery query) {
                return source.count(query);
            }

            @Override
            public Map<String, Money> totals(ListQuery query) {
                return source.totals(query);
            }

            @Override
            public boolean sorts(ListQuery query) {
                return sorts.test(query);
            }
        };
    }

    private static <T> RowSource.Page<T> page(Reader<T> reader, ListQuery query, Optional<String> after, int atMost) {
        long from = after.map(Long::valueOf).orElse(0L);
        var rows = reader.rows(query, from, atMost);
        return rows.size() < atMost
                ? RowSource.Page.last(rows)
                : new RowSource.Page<>(rows, Optional.of(String.valueOf(from + rows.size())));
    }
}
