package org.threeplug.persistence.engine.recovery;

import java.util.Arrays;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.db.MVSecondaryIndex;
import org.h2.result.SearchRow;
import org.h2.value.Value;
import org.h2.value.ValueNull;
import org.h2.value.VersionedValue;

/// An index of a [BareTable]: a tree whose entries are the indexed columns and the number of their row.
final class BareIndex {

    private final MVSecondaryIndex index;
    private final MVMap<SearchRow, VersionedValue<Value>> entries;
    private final int[] columns;

    BareIndex(MVSecondaryIndex index) {
        this.index = index;
        this.entries = index.getMVMap();
        this.columns = Arrays.stream(index.getIndexColumns())
                .mapToInt(each -> each.column.getColumnId())
                .toArray();
    }

    void add(SearchRow row) throws DoubleRowException {
        if (entries.put(entry(row), ValueNull.INSTANCE) != null) {
            throw new DoubleRowException(index.getName(), row);
        }
    }

    /// Follows a row whose columns have changed.
    void change(SearchRow before, SearchRow after) throws DoubleRowException {
        for (var column : columns) {
            if (!before.getValue(column).equals(after.getValue(column))) {
                remove(before);
                add(after);
                return;
            }
        }
    }

    void remove(SearchRow row) {
        entries.remove(entry(row));
    }

    /// The number of the first row with these values.
    ///
    /// @param values of all indexed columns
    Optional<Long> find(Value[] values) {
        var wanted = index.getRowFactory().createRow();
        for (var i = 0; i < columns.length; i++) {
            wanted.setValue(columns[i], values[i]);
        }
        wanted.setKey(Long.MIN_VALUE);
        var found = entries.ceilingKey(wanted);
        return found == null || !sameColumns(wanted, found, columns.length)
                ? Optional.empty()
                : Optional.of(found.getKey());
    }

    /// Whether this is the index of a key.
    boolean isOf(int[] key) {
        return index.getUniqueColumnCount() == key.length && Arrays.equals(columns, key);
    }

    /// Nobody asks while rows are added whether a unique value is there already; where it is twice, it is twice in a row.
    void mustBeUnique() throws DoubleRowException {
        var width = index.getUniqueColumnCount();
        if (width == 0) {
            return;
        }
        SearchRow before = null;
        for (var each = entries.keyIterator(null); each.hasNext(); ) {
            var row = each.next();
            if (before != null && sameColumns(before, row, width) && index.needsUniqueCheck(row)) {
                throw new DoubleRowException(index.getName(), row);
            }
            before = row;
        }
    }

    private boolean sameColumns(SearchRow one, SearchRow other, int width) {
        for (var i = 0; i < width; i++) {
            if (!one.getValue(columns[i]).equals(other.getValue(columns[i]))) {
                return false;
            }
        }
        return true;
    }

    private SearchRow entry(SearchRow row) {
        var entry = index.getRowFactory().createRow();
        entry.copyFrom(row);
        return entry;
    }
}
