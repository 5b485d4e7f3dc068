package org.threeplug.office;

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
import org.threeplug.lists.Figures;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.questions.Asking;
import org.threeplug.questions.ListQuestion;
import org.threeplug.questions.Question;

/// Makes the ports' rows, which are found by their position, the pages of a list.
public final class Rows {

    /// Reads the rows from a position on.
    @FunctionalInterface
    public interface Reader<T> {

        List<T> rows(ListQuery query, long from, int atMost);
    }

    /// Asks for a part of a list that finds its parts by itself.
    @FunctionalInterface
    public interface Pages<T> {

        Page<T> page(ListQuery query, Portion portion);
    }

    private Rows() {}

    public static <T> RowSource<T> paged(Pages<T> pages) {
        return (query, after, atMost) -> pages.page(query, new Portion(after, atMost));
    }

    /// @param totals what the amounts of all rows come to, by the keys of their columns
    public static <T> RowSource<T> paged(
            Pages<T> pages, ToLongFunction<ListQuery> count, Function<ListQuery, Map<String, Money>> totals) {
        return new RowSource<>() {

            @Override
            public Page<T> page(ListQuery query, Optional<String> after, int atMost) {
                return pages.page(query, new Portion(after, atMost));
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
    /// A list that is asked for at the desk.
    ///
    /// @param list the question for its rows; the portion is put in
    /// @param figures the question for what it says of itself
    public static <T> RowSource<T> asked(
            Asks asks, Function<ListQuery, ListQuestion<T>> list, Function<ListQuery, Question<Figures>> figures) {
        return asked(asks, list, figures, rows -> rows);
    }

    /// @param shown makes what the list shows of what was answered
    public static <S, T> RowSource<T> asked(
            Asks asks,
            Function<ListQuery, ListQuestion<S>> list,
            Function<ListQuery, Question<Figures>> figures,
            Function<List<S>, List<T>> shown) {
        return new AskedRows<>(asks, list, figures, shown, new Asking());
    }

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

    private static <T> Page<T> page(Reader<T> reader, ListQuery query, Optional<String> after, int atMost) {
        long from = after.map(Long::valueOf).orElse(0L);
        var rows = reader.rows(query, from, atMost);
        return rows.size() < atMost
                ? Page.last(rows)
                : new Page<>(rows, Optional.of(String.valueOf(from + rows.size())));
    }
}
