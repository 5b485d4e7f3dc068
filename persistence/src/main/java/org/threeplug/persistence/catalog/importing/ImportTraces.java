package org.threeplug.persistence.catalog.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/// Finds what programs before 0.2 put into a catalogue when they read a sheet wrongly and which shows in the books: texts in
/// the place of names, categories that were torn at a stroke or made a second time at the top, and goods sold at nothing.
/// None of it is a proof; it is a list to look through.
public final class ImportTraces {

    /// Marks of a web page stand in the descriptions of web shops, and names are seldom as long.
    private static final String NAMES = """
            SELECT code, name FROM product
            WHERE REGEXP_LIKE(name, '<[a-z/][^>]*>', 'i') OR CHAR_LENGTH(name) > 120 ORDER BY code""";

    private static final String FREE = """
            SELECT code, name FROM product WHERE price = 0 AND NOT open_price AND active ORDER BY code""";

    /// Such as cord of `1/2 inch`, which became a category `1` with one `2 inch` in it.
    private static final String TORN = """
            SELECT above.name || ' / ' || below.name FROM category below JOIN category above ON above.id = below.parent_id
            WHERE REGEXP_LIKE(above.name, '[0-9]$') AND REGEXP_LIKE(below.name, '^[0-9]') ORDER BY 1""";

    /// Lists that wrote no paths came in again with their last levels at the top.
    private static final String TWICE = """
            SELECT DISTINCT top.name FROM category top
            JOIN category other ON LOWER(other.name) = LOWER(top.name) AND other.parent_id IS NOT NULL
            WHERE top.parent_id IS NULL ORDER BY 1""";

    /// @param names products whose name looks like a description, by code and name
    /// @param free products that are sold at nothing, by code and name
    /// @param torn paths of categories that look torn
    /// @param twice names of categories at the top that also stand further down
    public record Found(List<String> names, List<String> free, List<String> torn, List<String> twice) {

        public boolean isEmpty() {
            return names.isEmpty() && free.isEmpty() && torn.isEmpty() && twice.isEmpty();
        }
    }

    private final Supplier<DSLContext> reads;

    public ImportTraces(Supplier<DSLContext> reads) {
        this.reads = reads;
    }

    public Found find() {
        return new Found(list(NAMES), list(FREE), list(TORN), list(TWICE));
    }

    private List<String> list(String sql) {
        var found = new ArrayList<String>();
        reads.get().fetch(sql).forEach(row -> found.add(
                row.size() == 1 ? row.get(0, String.class) : row.get(0, String.class) + " · " + row.get(1, String.class)));
        return found;
    }
}
