package org.threeplug.persistence.engine.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.threeplug.persistence.engine.personal.SealedValue;

/// What happened to one row. An update that was read from the journal knows the key and the changed columns only.
public final class RowChange {

    /// The kinds of change; the order is that of the journal.
    public enum Operation {
        INSERT,
        UPDATE,
        DELETE
    }

    /// One column of a change; a NULL is empty, as is the side that does not exist.
    public record ColumnChange(String column, Optional<Object> before, Optional<Object> after) {}

    private static final Object[] NOTHING = {};
    private static final int[] ALL = {};

    private final TableLayout table;
    private final Operation operation;
    private final @Nullable Object[] before;
    private final @Nullable Object[] after;
    private final int[] columns;

    private RowChange(
            TableLayout table,
            Operation operation,
            @Nullable Object[] before,
            @Nullable Object[] after,
            int[] columns) {
        this.table = table;
        this.operation = operation;
        this.before = before;
        this.after = after;
        this.columns = columns;
    }

    public static RowChange inserted(TableLayout table, @Nullable Object[] after) {
        return new RowChange(table, Operation.INSERT, NOTHING, after, ALL);
    }

    public static RowChange deleted(TableLayout table, @Nullable Object[] before) {
        return new RowChange(table, Operation.DELETE, before, NOTHING, ALL);
    }

    /// Empty when both images are equal: H2 reports an update to the same values too.
    public static Optional<RowChange> updated(
            TableLayout table, @Nullable Object[] before, @Nullable Object[] after) {
        var changed = new int[after.length];
        var count = 0;
        for (var i = 0; i < after.length; i++) {
            if (!Values.same(before[i], after[i])) {
                changed[count++] = i;
            }
        }
        if (count == 0) {
            return Optional.empty();
        }
        var columns = Arrays.copyOf(changed, count);
        for (var column : columns) {
            if (table.key().contains(column)) {
                throw new IllegalArgumentException("the key of a row never changes: " + table.title());
            }
        }
        return Optional.of(new RowChange(table, Operation.UPDATE, before, after, columns));
    }

    public TableLayout table() {
        return table;
    }

    public Operation operation() {
        return operation;
    }

    /// The values of the primary key.
    public List<Object> key() {
        var key = new ArrayList<Object>(table.key().size());
        for (var part = 0; part < table.key().size(); part++) {
            key.add(keyPart(part));
        }
        return key;
    }

    /// The changed columns in the table's order; all of them for an insert or delete.
    public List<ColumnChange> columns() {
        return Arrays.stream(changed())
                .mapToObj(i -> new ColumnChange(
                        table.columns().get(i).name(),
                        before.length == 0 ? Optional.empty() : Optional.ofNullable(before[i]),
                        after.length == 0 ? Optional.empty() : Optional.ofNullable(after[i])))
                .toList();
    }

    /// The positions of the changed columns.
    public int[] changed() {
        return operation == Operation.UPDATE
                ? columns.clone()
                : IntStream.range(0, table.columns().size()).toArray();
    }

    /// One column of the primary key.
    public Object keyPart(int part) {
        var image = operation == Operation.DELETE ? before : after;
        var value = image[table.key().get(part)];
        if (value == null) {
            throw new MalformedRecordException("a key column is NULL: " + table.title());
        }
        return value;
    }

    /// All values after an insert; not to be changed.
    public @Nullable Object[] inserted() {
        return after;
    }

    /// The value of a column after the change.
    public @Nullable Object after(int column) {
        return after[column];
    }

    /// The image before the change; empty for an insert.
    @Nullable Object[] before() {
        return before;
    }

    /// The image after the change; empty for a delete.
    @Nullable Object[] after() {
        return after;
    }

    /// Whether a value is known only to who has a person's key.
    boolean isSealed() {
        return isSealed(before) || isSealed(after);
    }

    private static boolean isSealed(@Nullable Object[] image) {
        for (var value : image) {
            if (value instanceof SealedValue) {
                return true;
            }
        }
        return false;
    }

    /// The same change with other images.
    RowChange with(@Nullable Object[] newBefore, @Nullable Object[] newAfter) {
        return new RowChange(table, operation, newBefore, newAfter, columns);
    }

    void write(ByteBuilder out, Sealing sealing) {
        out.u8(operation.ordinal());
        out.varint(table.number());
        var written = sealing.sealed(this);
        switch (operation) {
            case INSERT -> row(out, written.after);
            case DELETE -> row(out, written.before);
            case UPDATE -> {
                for (var column : table.key()) {
                    Values.write(out, written.after[column]);
                }
                out.varint(columns.length);
                for (var column : columns) {
                    out.varint(column);
                    Values.write(out, written.before[column]);
                    Values.write(out, written.after[column]);
                }
            }
        }
    }

    /// Personal values are still sealed; [Sealing] opens them.
    static RowChange read(ByteReader in, Layout layout) {
        var kind = in.u8();
        var table = layout.table(in.count());
        return switch (kind) {
            case 0 -> inserted(table, row(in, table));
            case 1 -> update(in, table);
            case 2 -> deleted(table, row(in, table));
            default -> throw new MalformedRecordException("a row change of unknown kind " + kind);
        };
    }

    private static RowChange update(ByteReader in, TableLayout table) {
        var width = table.columns().size();
        var before = new @Nullable Object[width];
        var after = new @Nullable Object[width];
        for (var column : table.key()) {
            after[column] = Values.read(in);
            before[column] = after[column];
        }
        var columns = new int[in.count()];
        for (var i = 0; i < columns.length; i++) {
            columns[i] = in.count();
            if (columns[i] >= width) {
                throw new MalformedRecordException(table.title() + " has no column " + columns[i]);
            }
            before[columns[i]] = Values.read(in);
            after[columns[i]] = Values.read(in);
        }
        return new RowChange(table, Operation.UPDATE, before, after, columns);
    }

    private static void row(ByteBuilder out, @Nullable Object[] values) {
        for (var value : values) {
            Values.write(out, value);
        }
    }

    private static @Nullable Object[] row(ByteReader in, TableLayout table) {
        var values = new @Nullable Object[table.columns().size()];
        for (var i = 0; i < values.length; i++) {
            values[i] = Values.read(in);
        }
        return values;
    }
}
