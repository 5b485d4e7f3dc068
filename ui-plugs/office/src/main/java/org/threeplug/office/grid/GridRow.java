package org.threeplug.office.grid;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.threeplug.kernel.Refusal;

/// One row of a sheet: as it stands in the books, as it was typed, and what speaks against it.
final class GridRow<R> {

    /// How far a row is.
    enum State {
        AS_IT_WAS,
        NEW,
        CHANGED,
        SAVED,
        WRONG,
        REFUSED
    }

    /// What a row is put back to.
    record Memory<R>(R typed, Map<String, String> unread, Map<String, Refusal> wrong) {}

    private R stored;
    private R typed;
    private final Map<String, String> unread = new HashMap<>();
    private final Map<String, Refusal> wrong = new HashMap<>();
    private final Set<String> theirs = new HashSet<>();
    private Optional<Refusal> refused = Optional.empty();
    private boolean saved;
    private boolean isNew;

    GridRow(R stored) {
        this(stored, false);
    }

    /// @param isNew whether it is not in the books yet
    GridRow(R stored, boolean isNew) {
        this.stored = stored;
        this.typed = stored;
        this.isNew = isNew;
    }

    boolean isNew() {
        return isNew;
    }

    R typed() {
        return typed;
    }

    R stored() {
        return stored;
    }

    String text(GridColumn<R> column) {
        var text = unread.get(column.key());
        return text == null ? column.shown().apply(typed) : text;
    }

    boolean isChanged(GridColumn<R> column) {
        return unread.containsKey(column.key()) || !column.isSame(stored, typed);
    }

    boolean isChanged(List<GridColumn<R>> columns) {
        return columns.stream().anyMatch(this::isChanged);
    }

    boolean isSound() {
        return wrong.isEmpty();
    }

    /// What is wrong in a cell.
    Optional<Refusal> wrong(GridColumn<R> column) {
        return Optional.ofNullable(wrong.get(column.key()));
    }

    /// Why the row as a whole was not saved.
    Optional<Refusal> refused() {
        return refused;
    }

    /// Whether somebody else changed this cell since the sheet was opened.
    boolean isTheirs(GridColumn<R> column) {
        return theirs.contains(column.key());
    }

    State state(List<GridColumn<R>> columns) {
        if (refused.isPresent()) {
            return State.REFUSED;
        }
        if (!wrong.isEmpty()) {
            return State.WRONG;
        }
        if (isNew) {
            return State.NEW;
        }
        if (isChanged(columns)) {
            return State.CHANGED;
        }
        return saved ? State.SAVED : State.AS_IT_WAS;
    }

    Memory<R> memory() {
        return new Memory<>(typed, Map.copyOf(unread), Map.copyOf(wrong));
    }

    void back(Memory<R> memory) {
        typed = memory.typed();
        unread.clear();
        unread.putAll(memory.unread());
        wrong.clear();
        wrong.putAll(memory.wrong());
        refused = Optional.empty();
    }

    void put(GridColumn<R> column, UnaryOperator<R> change) {
        unread.remove(column.key());
        typed = change.apply(typed);
    }

    /// What cannot be read stays as it was typed, to be put right.
    void put(GridColumn<R> column, String text, Refusal why) {
        unread.put(column.key(), text);
        wrong.put(column.key(), why);
    }

    /// Finds anew what is wrong, but for what cannot be read.
    void check(List<GridColumn<R>> columns, List<Refusal> found) {
        refused = Optional.empty();
        wrong.keySet().retainAll(unread.keySet());
        for (var why : found) {
            columns.stream()
                    .filter(column -> column.key().equals(why.field()))
                    .forEach(column -> wrong.putIfAbsent(column.key(), why));
        }
    }

    /// It is in the books now.
    void kept(R now) {
        stored = now;
        typed = now;
        unread.clear();
        wrong.clear();
        theirs.clear();
        refused = Optional.empty();
        saved = true;
        isNew = false;
    }

    /// The books would not have it: what names a cell stands there, all else is about the row.
    void refuse(List<GridColumn<R>> columns, Refusal why) {
        for (var each : why.all()) {
            at(columns, each.field())
                    .ifPresentOrElse(column -> wrong.put(column.key(), each), () -> refused = refused.or(() -> Optional.of(each)));
        }
    }

    /// The column that a path leads to: `product.barcodes[1].code` is about the barcodes and not about the code, and what is about a list
    /// that has no column is about the row.
    private static <R> Optional<GridColumn<R>> at(List<GridColumn<R>> columns, String path) {
        for (var step : path.split("\\.")) {
            int list = step.indexOf('[');
            var key = list < 0 ? step : step.substring(0, list);
            var found = columns.stream().filter(column -> column.key().equals(key)).findFirst();
            if (found.isPresent() || list >= 0) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// Somebody else saved the row meanwhile: what was typed here goes over what is there now.
    void renew(List<GridColumn<R>> columns, R now) {
        var mine = typed;
        var fresh = now;
        for (var column : columns) {
            if (!column.isSame(stored, mine)) {
                fresh = column.taking().apply(fresh, mine);
            }
            if (!column.isSame(stored, now)) {
                theirs.add(column.key());
            }
        }
        stored = now;
        typed = fresh;
        refused = Optional.empty();
    }
}
