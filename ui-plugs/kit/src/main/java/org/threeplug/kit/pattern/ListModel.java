package org.threeplug.kit.pattern;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.kernel.Money;
import org.threeplug.kit.Work;

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
    private final Map<String, Comparator<T>> orders = new HashMap<>();
    private final RowSource<T> source;
    private final Work work;
    private Optional<String> next = Optional.empty();
    private boolean complete = true;
    private long asked;

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
        asked++;
        next = Optional.empty();
        complete = false;
        count.set(OptionalLong.empty());
        fetch(true);
        long question = asked;
        var now = query.get();
        work.run(() -> source.count(now), known -> {
            if (question == asked) {
                count.set(known);
            }
        });
        if (now.sort().isEmpty()) {
            sorted.set(true);
        } else {
            work.run(() -> source.sorts(now), can -> {
                if (question == asked) {
                    sorted.set(can);
                }
            });
        }
        work.run(() -> source.totals(now), known -> {
            if (question == asked) {
                totals.set(known);
            }
        });
    }

    /// Tells that row `index` came into view; fetches the next page well before the end is reached.
    public void seen(int index) {
        if (!complete && !loading.get() && index >= rows.size() - AHEAD) {
            fetch(false);
        }
    }

    private void fetch(boolean first) {
        loading.set(true);
        long question = asked;
        var now = query.get();
        var after = next;
        work.run(() -> source.page(now, after, PAGE), page -> {
            if (question == asked) {
                arrived(page, first);
            }
        });
    }

    private void arrived(RowSource.Page<T> page, boolean first) {
        next = page.next();
        complete = next.isEmpty();
        loading.set(false);
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
    }
}
