package org.threeplug.office.sheets;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.threeplug.office.Surface;
import org.threeplug.sheets.SheetColumn;

/// What the wizard calls that which it brings in.
public interface ImportWords {

    /// A sentence of the wizard, such as `import.title`, about what is brought in.
    String text(String key, Object... arguments);

    /// What a heading may be taken for: the words of the columns by their titles.
    SequencedMap<String, String> columns();

    /// Of products and customers.
    static ImportWords of(SheetColumn.Kind kind, Surface surface) {
        return new ImportWords() {

            @Override
            public String text(String key, Object... arguments) {
                return surface.text(kind == SheetColumn.Kind.PRODUCTS ? key : key + ".customers", arguments);
            }

            @Override
            public SequencedMap<String, String> columns() {
                var columns = new LinkedHashMap<String, String>();
                SheetColumn.of(kind).forEach(column -> columns.put(column.title(), surface.word("import.field", column.name())));
                return columns;
            }
        };
    }
}
