package org.threeplug.office.grid;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kit.Progress;
import org.threeplug.kit.Work;
import org.threeplug.office.Office;

/// A sheet in which many things are changed at once. Nothing is written before somebody saves; then each changed row goes through
/// the gate by itself, and what is not taken stays as it was typed.
public final class GridModel<R> {

    /// So many are changed in one sheet.
    public static final int MOST = 1_000;

    private static final int MOST_UNDONE = 200;

    /// What somebody wrote into one cell.
    record Typed(int row, int column, String text) {}

    /// What came of saving.
    ///
    /// @param left how many changed rows are not in the books
    /// @param halted whether somebody stopped it
    /// @param why no more was tried; empty when all were
    record Told(int saved, int left, boolean halted, Optional<Refusal> why) {}

    private record Read<R>(Typed typed, Optional<UnaryOperator<R>> change, Optional<Refusal> why) {}

    final ObservableList<GridRow<R>> rows = FXCollections.observableArrayList();
    final List<GridColumn<R>> columns;

    /// How many rows differ from the books.
    final IntegerProperty changed = new SimpleIntegerProperty();

    /// Moves with everything that is to be drawn anew.
    final IntegerProperty version = new SimpleIntegerProperty();

    final BooleanProperty busy = new SimpleBooleanProperty();
    final ObjectProperty<Optional<Progress>> progress = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<Optional<Told>> told = new SimpleObjectProperty<>(Optional.empty());
    final BooleanProperty undoable = new SimpleBooleanProperty();

    private final GridSource<R> source;
    private final Office office;
    private final Work inOrder;
    private final Deque<Map<GridRow<R>, GridRow.Memory<R>>> before = new ArrayDeque<>();
    private final Deque<GridRow<R>> waiting = new ArrayDeque<>();
    private int saved;

    public GridModel(GridSource<R> source, Office office) {
        this.source = source;
        this.office = office;
        this.columns = source.columns();
        this.inOrder = office.work().inOrder();
    }

    String title() {
        return source.title();
    }

    /// Reads what is to be changed, as it stands in the books now.
    public void open(List<UUID> ids) {
        office.run(busy, () -> source.read(ids.stream().limit(MOST).toList()), found -> {
            rows.setAll(found.stream().map(row -> new GridRow<>(row)).toList());
            before.clear();
            if (rows.isEmpty()) {
                add(1);
            }
            drawn();
        });
    }

    boolean isMade() {
        return source.isMade();
    }

    /// Puts new rows behind the others; one in which nothing is written is not saved.
    ///
    /// @return how many there was room for
    int add(int some) {
        if (!source.isMade()) {
            return 0;
        }
        int room = Math.min(some, MOST - rows.size());
        rows.addAll(Stream.generate(() -> new GridRow<>(source.fresh(), true)).limit(Math.max(0, room)).toList());
        drawn();
        return room;
    }

    /// Writes into cells; what cannot be read stays there with the sentence why.
    void type(List<Typed> cells) {
        if (busy.get()) {
            return;
        }
        var wanted = cells.stream()
                .filter(cell -> cell.row() < rows.size() && columns.get(cell.column()).isWritten(rows.get(cell.row())))
                .filter(cell -> !cell.text().equals(rows.get(cell.row()).text(columns.get(cell.column()))))
                .toList();
        if (!wanted.isEmpty()) {
            inOrder.run(() -> wanted.stream().map(this::read).toList(), this::put);
        }
    }

    private Read<R> read(Typed cell) {
        try {
            var reader = columns.get(cell.column()).reader().orElseThrow();
            return new Read<>(cell, Optional.of(reader.read(cell.text())), Optional.empty());
        } catch (RefusedException refused) {
            return new Read<>(cell, Optional.empty(), Optional.of(refused.refusal()));
        }
    }

    private void put(List<Read<R>> all) {
        if (busy.get()) {
            return;
        }
        remember(all.stream().map(read -> rows.get(read.typed().row())).toList());
        var touched = new LinkedHashSet<GridRow<R>>();
        for (var read : all) {
            var row = rows.get(read.typed().row());
            var column = columns.get(read.typed().column());
            read.change().ifPresentOrElse(
                    change -> row.put(column, change), () -> row.put(column, read.typed().text(), read.why().orElseThrow()));
            touched.add(row);
        }
        touched.forEach(row -> row.check(columns, source.wrong(row.typed())));
        drawn();
    }

    private void remember(List<GridRow<R>> touched) {
        var memory = new LinkedHashMap<GridRow<R>, GridRow.Memory<R>>();
        touched.forEach(row -> memory.putIfAbsent(row, row.memory()));
        before.push(memory);
        if (before.size() > MOST_UNDONE) {
            before.removeLast();
        }
    }

    /// Takes the last change back that is not saved.
    void undo() {
        if (!busy.get() && !before.isEmpty()) {
            before.pop().forEach(GridRow::back);
            drawn();
        }
    }

    /// Gives up everything that is not saved; that too can be taken back.
    void giveUp() {
        var changedNow = changedRows();
        if (busy.get() || changedNow.isEmpty()) {
            return;
        }
        remember(changedNow);
        changedNow.forEach(row -> row.back(new GridRow.Memory<>(row.stored(), Map.of(), Map.of())));
        drawn();
    }

    private List<GridRow<R>> changedRows() {
        return rows.stream().filter(row -> row.isChanged(columns)).toList();
    }

    /// Saves what is sound, row by row and behind all that was typed; a row with something wrong in it is left as it is.
    void save() {
        inOrder.run(() -> true, _ -> begin());
    }

    private void begin() {
        if (busy.get()) {
            return;
        }
        waiting.clear();
        saved = 0;
        var changedNow = changedRows();
        changedNow.forEach(row -> row.check(columns, source.wrong(row.typed())));
        changedNow.stream().filter(GridRow::isSound).forEach(waiting::add);
        if (waiting.isEmpty()) {
            ended(Optional.empty());
            return;
        }
        // what is in the books is not taken back by a key
        before.clear();
        progress.set(Optional.of(new Progress(source.title(), waiting.size(), office::now)));
        next();
    }

    private void next() {
        var now = progress.get().orElseThrow();
        if (waiting.isEmpty() || now.stopped()) {
            ended(Optional.empty());
            return;
        }
        var row = waiting.getFirst();
        source.save(busy, row.typed(), row.isNew(), outcome -> {
            var stop = switch (outcome) {
                case Outcome.Done<R>(var kept, _) -> kept(kept);
                case Outcome.Refused<R>(var why) -> refused(row, why);
            };
            now.done().set(now.total() - waiting.size());
            drawn();
            if (stop.isPresent()) {
                ended(stop);
            } else {
                next();
            }
        });
    }

    /// The answer may be that of a row that was sent before and whose answer got lost; then the one that waits is sent again.
    private Optional<Refusal> kept(R kept) {
        var id = source.id(kept);
        rows.stream().filter(each -> source.id(each.stored()).equals(id)).forEach(each -> {
            each.kept(kept);
            waiting.remove(each);
            saved++;
        });
        return Optional.empty();
    }

    private Optional<Refusal> refused(GridRow<R> row, Refusal why) {
        if (!source.isOfOneRow(why)) {
            return Optional.of(why);
        }
        waiting.remove(row);
        row.refuse(columns, why);
        return Optional.empty();
    }

    private void ended(Optional<Refusal> why) {
        boolean halted = !waiting.isEmpty() && why.isEmpty();
        waiting.clear();
        progress.set(Optional.empty());
        drawn();
        told.set(Optional.of(new Told(saved, changed.get(), halted, why)));
    }

    /// Stops behind the row that is being saved; what is in stays in, the others stay changed.
    void stop() {
        progress.get().ifPresent(Progress::stop);
    }

    /// Whether somebody else saved it after this sheet was opened.
    boolean isMeanwhile(GridRow<R> row) {
        return row.refused().filter(source::isMeanwhile).isPresent();
    }

    /// Takes in what others saved meanwhile; what was typed here stays over it.
    void takeIn() {
        var behind = rows.stream().filter(this::isMeanwhile).toList();
        var ids = behind.stream().map(row -> source.id(row.stored())).toList();
        office.run(busy, () -> source.read(ids), found -> {
            for (var now : found) {
                behind.stream()
                        .filter(row -> source.id(row.stored()).equals(source.id(now)))
                        .forEach(row -> {
                            row.renew(columns, now);
                            row.check(columns, source.wrong(row.typed()));
                        });
            }
            before.clear();
            drawn();
        });
    }

    boolean isAnyMeanwhile() {
        return rows.stream().anyMatch(this::isMeanwhile);
    }

    private void drawn() {
        changed.set(changedRows().size());
        undoable.set(!before.isEmpty());
        version.set(version.get() + 1);
    }
}
