package org.threeplug.sheets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;

/// Where in a row each column stands.
public final class SheetHeader {

    private final SheetMapping mapping;
    private final int[][] places = new int[SheetColumn.values().length][0];

    private SheetHeader(SheetMapping mapping) {
        this.mapping = mapping;
        for (Map.Entry<SheetColumn, List<Integer>> entry : mapping.places().entrySet()) {
            places[entry.getKey().ordinal()] =
                    entry.getValue().stream().mapToInt(Integer::intValue).toArray();
        }
    }

    /// @throws RefusedException when a column is missing that a row cannot do without
    public static SheetHeader of(SheetMapping mapping) {
        mapping.lacks().ifPresent(title -> {
            throw new RefusedException(new Refusal(
                    "catalog.import-no-header", List.of(title, SheetFault.shortened(mapping.headings())), ""));
        });
        return new SheetHeader(mapping);
    }

    public SheetMapping mapping() {
        return mapping;
    }

    public boolean has(SheetColumn column) {
        return places[column.ordinal()].length > 0;
    }

    public int[] places(SheetColumn column) {
        return places[column.ordinal()];
    }

    /// What a row holds in a column, without blanks around it; the first that holds something where several may.
    public Optional<String> value(SheetColumn column, List<String> row) {
        for (int place : places[column.ordinal()]) {
            var value = at(place, row);
            if (!value.isEmpty()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    public static String at(int place, List<String> row) {
        return place < row.size() ? SheetCell.plain(row.get(place)) : "";
    }
}
