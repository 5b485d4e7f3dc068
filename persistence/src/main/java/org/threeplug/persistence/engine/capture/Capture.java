package org.threeplug.persistence.engine.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.threeplug.persistence.engine.journal.Layout;
import org.threeplug.persistence.engine.journal.RowChange;
import org.threeplug.persistence.engine.journal.TableLayout;

/// Collects the row changes of one command. The triggers find it on the thread that runs the command and nowhere else,
/// so a change outside a command finds none and is refused.
public final class Capture {

    static final ScopedValue<Capture> RUNNING = ScopedValue.newInstance();

    private final Map<String, TableLayout> tables = new HashMap<>();
    private final boolean recording;
    private final List<RowChange> changes = new ArrayList<>();
    private final Map<String, List<Runnable>> watching = new HashMap<>();
    private Optional<Throwable> poison = Optional.empty();

    private Capture(Layout layout, boolean recording) {
        this.recording = recording;
        layout.tables().forEach(table -> tables.put(name(table.schema(), table.name()), table));
    }

    public static Capture of(Layout layout) {
        return new Capture(layout, true);
    }

    /// For a replay: lets every change pass and remembers none.
    public static Capture ignoring() {
        return new Capture(Layout.NONE, false);
    }

    public <T> T during(Supplier<T> work) {
        changes.clear();
        poison = Optional.empty();
        return ScopedValue.where(RUNNING, this).call(work::get);
    }

    /// Tells whenever a row of a table is changed, at once and in the transaction.
    public void watch(String table, Runnable changed) {
        watching.computeIfAbsent(table, _ -> new ArrayList<>()).add(changed);
    }

    public List<RowChange> changes() {
        return changes;
    }

    /// A statement that failed was undone by the database while the triggers' reports of it remain; the transaction can
    /// no longer be written down and must be rolled back, whatever the command makes of the error.
    public void poison(Throwable cause) {
        if (poison.isEmpty()) {
            poison = Optional.of(cause);
        }
    }

    public Optional<Throwable> poison() {
        return poison;
    }

    static String name(String schema, String table) {
        return schema + "." + table;
    }

    void changed(String name, @Nullable Object @Nullable [] before, @Nullable Object @Nullable [] after) {
        if (!recording) {
            return;
        }
        var table = tables.get(name);
        if (table == null) {
            throw new IllegalStateException("the journal knows no table " + name);
        }
        watching.getOrDefault(table.name(), List.of()).forEach(Runnable::run);
        if (before == null && after != null) {
            changes.add(RowChange.inserted(table, after));
        } else if (before != null && after == null) {
            changes.add(RowChange.deleted(table, before));
        } else if (before != null && after != null) {
            RowChange.updated(table, before, after).ifPresent(changes::add);
        }
    }
}
