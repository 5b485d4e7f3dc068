package org.threeplug.catalog.importing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.threeplug.kernel.RefusedException;

/// Where in a row each column stands.
public final class SheetHeader {

    private final Map<SheetColumn, Integer> places;

    private SheetHeader(Map<SheetColumn, Integer> places) {
        this.places = places;
    }

    /// Headings that name nothing known are passed over; of two that name the same column the first counts.
    ///
    /// @throws RefusedException when there is no name, or neither barcode nor code
    public static SheetHeader of(List<String> headings) {
        var places = new EnumMap<SheetColumn, Integer>(SheetColumn.class);
        for (int i = 0; i < headings.size(); i++) {
            int place = i;
            SheetColumn.named(headings.get(i)).ifPresent(column -> places.putIfAbsent(column, place));
        }
        if (!places.containsKey(SheetColumn.NAME)
                || !places.containsKey(SheetColumn.BARCODE) && !places.containsKey(SheetColumn.CODE)) {
            throw new RefusedException("catalog.import-no-header");
        }
        return new SheetHeader(places);
    }

    public boolean has(SheetColumn column) {
        return places.containsKey(column);
    }

    /// What a row holds in a column, without blanks around it; empty when there is nothing.
    Optional<String> value(SheetColumn column, List<String> row) {
        var place = places.get(column);
        if (place == null || place >= row.size()) {
            return Optional.empty();
        }
        var value = row.get(place).strip();
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }
}
