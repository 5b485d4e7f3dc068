package org.threeplug.persistence.sheets;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.threeplug.sheets.Reading;
import org.threeplug.sheets.SheetCell;
import org.threeplug.sheets.SheetColumn;

/// The rows of a file of any kind, its headings first, for readers that know their headings themselves.
public final class SheetRows {

    private static final int HEAD_SIGNS = 64 * 1024;
    private static final String SEPARATORS = ";,\t|";

    private SheetRows() {}

    /// @param headings that are known, in small letters; they tell what separates the columns
    /// @throws org.threeplug.kernel.RefusedException when it cannot be read, is empty or too large
    public static Rows open(Path path, Set<String> headings) {
        var file = SheetFile.of(path);
        try {
            if (file.text().isEmpty()) {
                return WorkbookRows.open(path);
            }
            var text = SheetText.of(path, file.text().get(), Reading.of(SheetColumn.Kind.CUSTOMERS, Locale.ROOT));
            return new TextRows(text.open(), separator(head(text), headings));
        } catch (IOException e) {
            throw SheetFile.unreadable(e);
        }
    }

    private static String head(SheetText text) throws IOException {
        try (var in = text.open()) {
            var buffer = new char[HEAD_SIGNS];
            int read = Math.max(0, in.read(buffer));
            return new String(buffer, 0, read);
        }
    }

    private static char separator(String head, Set<String> headings) throws IOException {
        char best = ',';
        long most = -1;
        for (char each : SEPARATORS.toCharArray()) {
            try (var rows = new TextRows(new StringReader(head), each)) {
                long known = rows.next().map(Row::fields).stream()
                        .flatMap(fields -> fields.stream())
                        .filter(field -> headings.contains(SheetCell.plain(field).toLowerCase(Locale.ROOT)))
                        .count();
                if (known > most) {
                    most = known;
                    best = each;
                }
            }
        }
        return best;
    }
}
