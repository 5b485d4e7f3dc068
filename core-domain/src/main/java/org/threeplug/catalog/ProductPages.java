package org.threeplug.catalog;

import java.util.List;
import java.util.UUID;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;

/// Goes through a list of products behind the one that was shown last, wherever it stands by now.
final class ProductPages {

    /// So far it is looked for on either side of where it was.
    private static final int AROUND = 2_000;

    /// Reads rows of the list by their places.
    @FunctionalInterface
    interface Rows {
        List<ProductRow> at(long from, int limit);
    }

    private final Rows rows;

    ProductPages(Rows rows) {
        this.rows = rows;
    }

    /// A position names the place behind which the part begins and the product there.
    Page<ProductRow> page(Portion portion) {
        long from = portion.after().isEmpty() ? 0 : behind(Long.parseLong(portion.parts().getFirst()), portion);
        var found = rows.at(from, portion.atMost());
        return Page.of(
                found, portion, last -> Portion.position(Long.toString(from + found.size()), last.id().toString()));
    }

    /// Where the product that stood before a place stands now; the place itself when it is nowhere near.
    private long behind(long place, Portion portion) {
        var last = UUID.fromString(portion.parts().getLast());
        if (place > 0 && indexOf(rows.at(place - 1, 1), last) == 0) {
            return place;
        }
        long start = Math.max(0, place - AROUND);
        int at = indexOf(rows.at(start, 2 * AROUND), last);
        return at < 0 ? place : start + at + 1;
    }

    private static int indexOf(List<ProductRow> found, UUID id) {
        return found.stream().map(ProductRow::id).toList().indexOf(id);
    }
}
