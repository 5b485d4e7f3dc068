package org.threeplug.office;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.threeplug.kernel.Money;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.kit.pattern.RowSource;
import org.threeplug.lists.Figures;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.questions.Asking;
import org.threeplug.questions.ListQuestion;
import org.threeplug.questions.Question;

/// The rows of a list that the desk answers.
///
/// @param <S> what the question answers
/// @param <T> what the list shows
record AskedRows<S, T>(
        Asks asks,
        Function<ListQuery, ListQuestion<S>> list,
        Function<ListQuery, Question<Figures>> known,
        Function<List<S>, List<T>> shown,
        Asking asking)
        implements RowSource<T> {

    @Override
    public Page<T> page(ListQuery query, Optional<String> after, int atMost) {
        return asks.ask(list.apply(query).at(new Portion(after, atMost)), asking).with(shown);
    }

    /// All of them at one moment.
    @Override
    public void all(ListQuery query, Consumer<List<T>> taker) {
        asks.all(list.apply(query), asking, rows -> taker.accept(shown.apply(rows)));
    }

    @Override
    public RowSource.Whole whole(ListQuery query) {
        var figures = asks.ask(known.apply(query), asking);
        return new RowSource.Whole(figures.count(), figures.sorted(), figures.totals());
    }

    @Override
    public OptionalLong count(ListQuery query) {
        return whole(query).count();
    }

    @Override
    public Map<String, Money> totals(ListQuery query) {
        return whole(query).totals();
    }

    @Override
    public boolean sorts(ListQuery query) {
        return whole(query).sorted();
    }

    @Override
    public RowSource<T> asked(Asking by) {
        return new AskedRows<>(asks, list, known, shown, by);
    }
}
