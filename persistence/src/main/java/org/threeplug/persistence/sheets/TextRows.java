package org.threeplug.persistence.sheets;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.threeplug.kernel.Refusal;

/// The rows of separated text. A quotation mark that is never closed is the fault of its own row: the rows after it are read
/// as if it were not there. Between tabs, quotation marks are as often inches as they are quotes, so there only a field that
/// begins and ends with them on one line is quoted.
public final class TextRows implements Rows {

    /// A field of more lines than that is no field: somebody forgot a quotation mark.
    private static final int MOST_LINES = 500;

    private static final int MOST_SIGNS = 1 << 20;

    /// No sheet has more columns; what has is another kind of file.
    static final int MOST_COLUMNS = 1_000;

    /// What is shown of a row that cannot be read.
    private static final int SHOWN = 2_000;

    private static final char QUOTE = '"';

    private final Lines lines;
    private final char separator;

    public TextRows(Reader in, char separator) {
        this.lines = new Lines(in);
        this.separator = separator;
    }

    /// Also lines with nothing in them are passed over.
    @Override
    public Optional<Row> next() throws IOException {
        while (true) {
            var line = lines.next();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            if (!line.get().text().isBlank()) {
                var row = row(line.get());
                if (row.fault().isPresent() || !row.isBlank()) {
                    return Optional.of(row);
                }
            }
        }
    }

    private Row row(Lines.Line line) throws IOException {
        var text = line.text();
        if (text.length() > Lines.LONGEST) {
            return broken(line, "catalog.import-row-too-long");
        }
        if (text.indexOf(QUOTE) < 0) {
            return row(line, split(text));
        }
        return separator == '\t' ? row(line, unquoted(split(text))) : quoted(line);
    }

    private static Row row(Lines.Line line, List<String> fields) {
        return fields.size() > MOST_COLUMNS ? broken(line, "catalog.import-too-many-columns") : Row.of(line.number(), fields);
    }

    private List<String> split(String text) {
        var fields = new ArrayList<String>();
        int from = 0;
        for (int to = text.indexOf(separator); to >= 0 && fields.size() <= MOST_COLUMNS; to = text.indexOf(separator, from)) {
            fields.add(text.substring(from, to));
            from = to + 1;
        }
        fields.add(text.substring(from));
        return fields;
    }

    private static List<String> unquoted(List<String> fields) {
        return fields.stream()
                .map(field -> field.length() > 1 && field.charAt(0) == QUOTE && field.charAt(field.length() - 1) == QUOTE
                        ? field.substring(1, field.length() - 1).replace("\"\"", "\"")
                        : field)
                .toList();
    }

    private Row quoted(Lines.Line first) throws IOException {
        var further = new ArrayList<Lines.Line>();
        var text = new StringBuilder(first.text());
        var fields = new ArrayList<String>();
        int at = 0;
        while (true) {
            if (at >= text.length() || text.charAt(at) != QUOTE) {
                int to = text.indexOf(String.valueOf(separator), at);
                fields.add(text.substring(at, to < 0 ? text.length() : to));
                if (to < 0 || fields.size() > MOST_COLUMNS) {
                    return row(first, fields);
                }
                at = to + 1;
                continue;
            }
            int close = close(text, at + 1, further);
            if (close < 0 || close + 1 < text.length() && text.charAt(close + 1) != separator) {
                lines.putBack(further);
                return broken(first, "catalog.import-broken-row");
            }
            fields.add(text.substring(at + 1, close).replace("\"\"", "\""));
            if (close + 1 == text.length() || fields.size() > MOST_COLUMNS) {
                return row(first, fields);
            }
            at = close + 2;
        }
    }

    /// Where the quote ends, on one of the next lines perhaps; fewer than 0 when it does not.
    private int close(StringBuilder text, int from, List<Lines.Line> further) throws IOException {
        int at = from;
        while (true) {
            int mark = text.indexOf("\"", at);
            if (mark >= 0 && mark + 1 < text.length() && text.charAt(mark + 1) == QUOTE) {
                at = mark + 2;
            } else if (mark >= 0) {
                return mark;
            } else {
                at = text.length();
                if (further.size() >= MOST_LINES || text.length() > MOST_SIGNS) {
                    return -1;
                }
                var next = lines.next();
                if (next.isEmpty()) {
                    return -1;
                }
                further.add(next.get());
                text.append('\n').append(next.get().text());
            }
        }
    }

    private static Row broken(Lines.Line line, String code) {
        var shown = line.text().substring(0, Math.min(line.text().length(), SHOWN));
        return new Row(line.number(), List.of(shown), Optional.of(Refusal.of(code)));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
