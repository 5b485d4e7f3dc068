package org.threeplug.catalog.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.threeplug.sheets.SheetColumn;
import org.threeplug.sheets.SheetHeader;

/// Variants of one article stand on rows of their own, and only the first says what holds for all. Some rows are no goods at
/// all: further pictures, or the head of an article of which only the variants are sold.
public final class RowFamilies {

    private static final int REMEMBERED = 20_000;

    /// A text that is longer is refused with its row, so it need not be kept for others.
    private static final int LONGEST = 300;

    private static final Set<String> HEADS = Set.of("variable", "grouped", "variable-subscription", "configurable", "bundle");
    private static final List<SheetColumn> SHARED = List.of(
            SheetColumn.NAME,
            SheetColumn.CATEGORY,
            SheetColumn.BRAND,
            SheetColumn.TAX,
            SheetColumn.TAXABLE,
            SheetColumn.TAX_OF_HEADING,
            SheetColumn.UNIT,
            SheetColumn.BY_WEIGHT,
            SheetColumn.STOCKED,
            SheetColumn.PRICE_INCLUDES_TAX);

    private final SheetHeader header;
    private final int[] shared;
    private final Map<String, List<String>> firsts = new LinkedHashMap<>();

    public RowFamilies(SheetHeader header) {
        this.header = header;
        this.shared = SHARED.stream()
                .flatMapToInt(column -> Arrays.stream(header.places(column)))
                .toArray();
    }

    /// The row with what the first of its article says; empty when it is no goods.
    public Optional<List<String>> complete(List<String> row) {
        boolean head = header.value(SheetColumn.ROW_KIND, row)
                .map(kind -> HEADS.contains(kind.toLowerCase(Locale.ROOT)))
                .orElse(false);
        if (head) {
            header.value(SheetColumn.ROW_ID, row).ifPresent(id -> remember("id:" + id, row));
            header.value(SheetColumn.CODE, row).ifPresent(code -> remember(code, row));
            return Optional.empty();
        }
        var group = header.value(SheetColumn.GROUP, row);
        if (group.isEmpty()) {
            return Optional.of(row);
        }
        var first = firsts.get(shortened(group.get()));
        if (first == null) {
            remember(group.get(), row);
            return Optional.of(row);
        }
        return isGoods(row) ? Optional.of(filled(row, first)) : Optional.empty();
    }

    private void remember(String key, List<String> row) {
        if (firsts.size() >= REMEMBERED) {
            firsts.remove(firsts.keySet().iterator().next());
        }
        firsts.putIfAbsent(shortened(key), kept(row));
    }

    /// Only what others may take from it: rows may hold long descriptions.
    private List<String> kept(List<String> row) {
        return Arrays.stream(shared)
                .mapToObj(place -> place < row.size() ? shortened(row.get(place)) : "")
                .toList();
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private boolean isGoods(List<String> row) {
        return List.of(SheetColumn.NAME, SheetColumn.CODE, SheetColumn.BARCODE, SheetColumn.PRICE, SheetColumn.VARIANT).stream()
                .anyMatch(column -> header.value(column, row).isPresent());
    }

    private static boolean inherits(String cell) {
        return cell.isBlank() || cell.strip().equalsIgnoreCase("parent");
    }

    private List<String> filled(List<String> row, List<String> first) {
        var whole = new ArrayList<>(row);
        for (int i = 0; i < shared.length; i++) {
            if (shared[i] < whole.size() && inherits(whole.get(shared[i]))) {
                whole.set(shared[i], first.get(i));
            }
        }
        return whole;
    }
}
