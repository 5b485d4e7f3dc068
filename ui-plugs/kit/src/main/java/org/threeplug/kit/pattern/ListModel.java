package org.threeplug.kit.pattern;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.kernel.Money;
import org.threeplug.kit.Work;
import org.threeplug.lists.Page;
import org.threeplug.questions.Asking;

/// The rows a list shows so far and the way to get more; it holds no node. An answer to a question nobody asks any more
/// is dropped.
public final class ListModel<T> {

    private static final int PAGE = 200;
    private static final int AHEAD = 150;

    private final ObservableList<T> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<ListQuery> query = new ReadOnlyObjectWrapper<>(ListQuery.ALL);
    private final ReadOnlyObjectWrapper<OptionalLong> count = new ReadOnlyObjectWrapper<>(OptionalLong.empty());
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Map<String, Money>> totals = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyBooleanWrapper sorted = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<Optional<Asking.Stand>> stand = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper stopped = new ReadOnlyBooleanWrapper();
    private final Map<String, Comparator<T>> orders = new HashMap<>();
    private final RowSource<T> source;
    private final Work work;
    private Optional<String> next = Optional.empty();
    private boolean complete = true;
    private long asked;
    private Asking asking = new Asking();
    private boolean broken;
    public ListModel(RowSource<T> source, Work work) {
        this.source = new Ordered(source);
        this.work = work;
    }

    RowSource<T> source() {
        return source;
    }

    Work work() {
        return work;
    }

    /// Sorts rows that come all at once by these columns.
    void orders(Map<String, Comparator<T>> byColumn) {
        orders.putAll(byColumn);
    }

    public ObservableList<T> rows() {
        return rows;
    }

    public ReadOnlyObjectProperty<ListQuery> query() {
        return query.getReadOnlyProperty();
    }

    /// How many rows there are in all, once known.
    public ReadOnlyObjectProperty<OptionalLong> count() {
        return count.getReadOnlyProperty();
    }

    /// What the amounts of the whole list come to, by the keys of their columns, once known.
    public ReadOnlyObjectProperty<Map<String, Money>> totals() {
        return totals.getReadOnlyProperty();
    }

    /// Whether the rows stand in the order that was asked for; too many cannot.
    public ReadOnlyBooleanProperty sorted() {
        return sorted.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty loading() {
        return loading.getReadOnlyProperty();
    }

    /// How far the question for the rows is, as long as they are on their way.
    public ReadOnlyObjectProperty<Optional<Asking.Stand>> stand() {
        return stand.getReadOnlyProperty();
    }

    /// Whether whoever waits stopped the question, so that these are not all rows.
    public ReadOnlyBooleanProperty stopped() {
        return stopped.getReadOnlyProperty();
    }

    /// The rows are not wanted any more; those that are here stay.
    public void stop() {
        if (loading.get()) {
            asked++;
            asking.stop();
            ended();
            broken = true;
            stopped.set(true);
        }
    }
    /// Whether every row is here.
    public boolean complete() {
        return complete;
    }

    /// What is asked for at first; nothing is read yet.
    void begin(ListQuery first) {
        query.set(first);
    }

    public void ask(ListQuery other) {
        if (!other.equals(query.get())) {
            query.set(other);
            refresh();
        }
    }

    /// From the first page again; the rows stay until the new ones are here.
    public void refresh() {
        asking.stop();
        asked++;
        long question = asked;
        asking = new Asking(now -> work.run(() -> now, told -> stands(question, told)));
        next = Optional.empty();
        complete = false;
        stopped.set(false);
        broken = false;
        count.set(OptionalLong.empty());
        if (query.get().sort().isEmpty()) {
            sorted.set(true);
        }
        fetch(true);
        var now = query.get();
        var by = source.asked(asking);
        run(() -> by.whole(now), whole -> {
            count.set(complete ? count.get() : whole.count());
            sorted.set(whole.sorted());
            totals.set(whole.totals());
        });
    }

    private void stands(long question, Asking.Stand now) {
        if (question == asked && loading.get()) {
            stand.set(Optional.of(now));
        }
    }

    /// An answer that nobody waits for is dropped, and so is what went wrong with a question that was given up.
    private <A> void run(Supplier<A> job, Consumer<A> answer) {
        long question = asked;
        work.run(
                job,
                value -> {
                    if (question == asked) {
                        answer.accept(value);
                    }
                },
                fault -> {
                    if (question == asked) {
                        failed(fault);
                    }
                });
    }

    /// The rows that are here stay; more are not asked for until the list is begun again.
    private void failed(Throwable fault) {
        ended();
        broken = true;
        switch (fault) {
            case Error error -> throw error;
            case RuntimeException known -> throw known;
            default -> throw new IllegalStateException(fault);
        }
    }

    private void ended() {
        loading.set(false);
        stand.set(Optional.empty());
    }
    /// Tells that row `index` came into view; fetches the next page well before the end is reached.
    public void seen(int index) {
        if (!complete && !broken && !loading.get() && index >= rows.size() - AHEAD) {
            fetch(false);
        }
    }

    private void fetch(boolean first) {
        loading.set(true);
        var now = query.get();
        var after = next;
        var by = source.asked(asking);
        run(() -> by.page(now, after, PAGE), page -> {
            ended();
            arrived(page, first);
        });
    }

    private void arrived(Page<T> page, boolean first) {
        next = page.next();
        complete = next.isEmpty();
        if (first) {
            rows.setAll(page.rows());
        } else {
            rows.addAll(page.rows());
        }
        if (complete) {
            count.set(OptionalLong.of(rows.size()));
        } else if (page.rows().isEmpty()) {
            // Nothing came that could come into view and ask for more.
            fetch(false);
        }
    }

    /// The rows of a source in the order a person chose, where the source leaves that to the list.
    private final class Ordered implements RowSource<T> {

        private final RowSource<T> inner;

        Ordered(RowSource<T> inner) {
            this.inner = inner;
        }

        @Override
        public Page<T> page(ListQuery query, Optional<String> after, int atMost) {
            var page = inner.page(query, after, atMost);
            return query.sort()
                    .flatMap(this::order)
                    .map(order -> new Page<>(page.rows().stream().sorted(order).toList(), page.next()))
                    .orElse(page);
        }

        private Optional<Comparator<T>> order(ListQuery.Sort sort) {
            return Optional.ofNullable(orders.get(sort.column()))
                    .map(order -> sort.descending() ? order.reversed() : order);
        }

        @Override
        public OptionalLong count(ListQuery query) {
            return inner.count(query);
        }

        @Override
        public Map<String, Money> totals(ListQuery query) {
            return inner.totals(query);
        }

        @Override
        public boolean sorts(ListQuery query) {
            return inner.sorts(query);
        }

        @Override
        public Whole whole(ListQuery query) {
            return inner.whole(query);
        }

        @Override
        public void all(ListQuery query, Consumer<List<T>> taker) {
            inner.all(query, rows -> taker.accept(query.sort()
                    .flatMap(this::order)
                    .map(order -> rows.stream().sorted(order).toList())
                    .orElse(rows)));
        }

        @Override
        public RowSource<T> asked(Asking by) {
            return new Ordered(inner.asked(by));
        }
    }
}
