package org.threeplug.persistence.catalog.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.threeplug.catalog.importing.SheetHeader;
import org.threeplug.kernel.RefusedException;

/// The rows of a file, after its header. Tabs, semicolons, commas and bars are told apart by the header.
final class Sheet implements AutoCloseable {

    /// @param line counted from 1
    record Row(long line, List<String> fields) {}

    private static final String SEPARATORS = "\t;,|";
    private static final char NEVER = '\uFFFF';
    private static final int LONGEST_HEADER = 10_000;
    private static final int LONGEST_ROW = 16 * 1024 * 1024;

    private final SheetText text;
    private final char separator;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> rows;
    private final SheetHeader header;
    private long last;

    private Sheet(SheetText text, char separator, CsvReader<CsvRecord> reader) {
        this.text = text;
        this.separator = separator;
        this.reader = reader;
        this.rows = reader.iterator();
        this.header = SheetHeader.of(next()
                .map(Row::fields)
                .orElseThrow(() -> new RefusedException("catalog.import-empty")));
    }

    /// @throws RefusedException when it is empty, holds no text or has no header
    static Sheet open(Path file) throws IOException {
        var text = SheetText.of(file);
        char separator = separator(text);
        var opened = text.open();
        try {
            // Quotation marks in tab-separated text are as often inches as they are quotes; Sheet#unquoted decides.
            return new Sheet(
                    text,
                    separator,
                    CsvReader.builder()
                            .fieldSeparator(separator)
                            .quoteCharacter(separator == '\t' ? NEVER : '"')
                            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .maxBufferSize(LONGEST_ROW)
                            .ofCsvRecord(opened));
        } catch (RefusedException e) {
            opened.close();
            throw e;
        }
    }

    private static char separator(SheetText text) throws IOException {
        var counts = new int[SEPARATORS.length()];
        try (var in = text.open()) {
            boolean quoted = false;
            int sign = in.read();
            for (int i = 0; i < LONGEST_HEADER && sign >= 0 && (quoted || sign != '\n' && sign != '\r'); i++) {
                quoted ^= sign == '"';
                int kind = SEPARATORS.indexOf(sign);
                if (kind >= 0 && !quoted) {
                    counts[kind]++;
                }
                sign = in.read();
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }

    SheetHeader header() {
        return header;
    }

    /// About how many rows there are.
    long rows() {
        return text.lines() - 1;
    }

    /// @throws RefusedException naming the last whole row, when the quotes of the next never end or it is too long
    Optional<Row> next() {
        try {
            var next = rows.next();
            last = next.getStartingLineNumber();
            return Optional.of(new Row(next.getStartingLineNumber(), unquoted(next.getFields())));
        } catch (NoSuchElementException _) {
            return Optional.empty();
        } catch (CsvParseException _) {
            throw new RefusedException("catalog.import-broken-row", Long.toString(last));
        } catch (UncheckedIOException e) {
            throw new RefusedException("catalog.import-unreadable", String.valueOf(e.getCause().getMessage()));
        }
    }

    /// A row as it stood in the file, or nearly so.
    String original(Row row) {
        return String.join(Character.toString(separator), row.fields());
    }

    private List<String> unquoted(List<String> fields) {
        return separator == '\t' && fields.stream().anyMatch(Sheet::isQuoted)
                ? fields.stream().map(Sheet::unquoted).toList()
                : fields;
    }

    private static boolean isQuoted(String field) {
        return field.length() > 1 && field.charAt(0) == '"' && field.charAt(field.length() - 1) == '"';
    }

    private static String unquoted(String field) {
        return isQuoted(field) ? field.substring(1, field.length() - 1).replace("\"\"", "\"") : field;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
