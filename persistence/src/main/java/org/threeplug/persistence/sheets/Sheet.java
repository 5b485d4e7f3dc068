package org.threeplug.persistence.sheets;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.sheets.Reading;
import org.threeplug.sheets.RowProblem;
import org.threeplug.sheets.SheetMapping;
import org.threeplug.sheets.SheetPlan;
import org.threeplug.sheets.SheetUses;

/// The rows of a file, after its headings. Lines above the headings are passed over; tabs, semicolons, commas and bars are
/// told apart by which of them makes headings that are understood.
///
/// @param <U> what its headings are taken for
public final class Sheet<U extends SheetUses> implements Rows {

    private static final String SEPARATORS = "\t;,|";
    private static final int SAMPLES = 200;
    private static final int HEAD_SIGNS = 1 << 16;

    /// Rows are held at first; they may be long.
    private static final long MOST_SIGNS_AHEAD = 4L << 20;

    /// Problems come with their rows as they stood.
    private static final int LONGEST_ORIGINAL = 500;

    /// How far down the headings may stand.
    private static final int HEAD_ROWS = 30;

    private final Rows rows;
    private final Deque<Row> ahead;
    private final U mapping;
    private final String encoding;
    private final long headingLine;
    private final long estimate;
    private final char separator;
    private final boolean padded;

    private Sheet(Opened opened, Row headings, Deque<Row> ahead, U mapping) {
        this.rows = opened.rows();
        this.encoding = opened.encoding();
        this.estimate = opened.estimate();
        this.separator = opened.separator();
        this.padded = opened.padded();
        this.headingLine = headings.line();
        this.ahead = ahead;
        this.mapping = mapping;
    }

    /// @param padded whether rows end with their last filled cell
    private record Opened(Rows rows, String encoding, long estimate, char separator, boolean padded) {}

    /// Finds out what headings are taken for.
    @FunctionalInterface
    public interface Taking<U extends SheetUses> {

        /// @param samples some of the first rows, none while the line of headings is looked for
        U of(List<String> headings, List<List<String>> samples);
    }

    /// A list of products or customers.
    ///
    /// @throws RefusedException when it is empty, holds no text or cannot be read
    public static Sheet<SheetMapping> open(SheetFile file, Reading reading) {
        return open(file, reading, (headings, samples) -> SheetMapping.of(headings, samples, reading));
    }

    /// @throws RefusedException when it is empty, holds no text or cannot be read
    public static <U extends SheetUses> Sheet<U> open(SheetFile file, Reading reading, Taking<U> taking) {
        try {
            var opened = file.text().isPresent()
                    ? text(SheetText.of(file.path(), file.text().get(), reading), taking)
                    : new Opened(WorkbookRows.open(file.path()), "", Math.max(1, file.size() / 50), '\t', true);
            try {
                return begun(opened, taking);
            } catch (IOException | RuntimeException e) {
                opened.rows().close();
                throw e;
            }
        } catch (IOException e) {
            throw SheetFile.unreadable(e);
        }
    }

    private static Opened text(SheetText text, Taking<?> taking) throws IOException {
        var head = head(text);
        int said = head.startsWith("sep=") && head.length() > 4 ? head.charAt(4) : -1;
        char separator = said >= 0 ? (char) said : separator(head, taking);
        var rows = new TextRows(text.open(), separator);
        if (said >= 0) {
            rows.next();
        }
        return new Opened(rows, text.encoding().name(), text.lines() - 1, separator, false);
    }

    private static String head(SheetText text) throws IOException {
        try (var in = text.open()) {
            var buffer = new char[HEAD_SIGNS];
            int read = 0;
            for (int more = in.read(buffer); more > 0; more = in.read(buffer, read, HEAD_SIGNS - read)) {
                read += more;
            }
            return new String(buffer, 0, read);
        }
    }

    /// The one under which most headings are understood, else the one that stands most often in the first row.
    private static char separator(String head, Taking<?> taking) throws IOException {
        char best = ',';
        int most = -1;
        for (char each : SEPARATORS.toCharArray()) {
            int score = -1;
            try (var rows = new TextRows(new StringReader(head), each)) {
                var row = rows.next();
                for (int i = 0; i < HEAD_ROWS && row.isPresent(); i++) {
                    var mapping = taking.of(row.get().fault().isPresent() ? List.of() : row.get().fields(), List.of());
                    int understood = mapping.isHeading() ? 1_000 * mapping.understood() : 0;
                    score = Math.max(score, understood + (i == 0 ? fields(row.get()) : 0));
                    row = understood > 0 ? Optional.empty() : rows.next();
                }
            }
            if (score > most) {
                most = score;
                best = each;
            }
        }
        return best;
    }

    private static int fields(Row row) {
        return row.fault().filter(why -> why.code().equals("catalog.import-too-many-columns")).isPresent()
                ? TextRows.MOST_COLUMNS
                : row.fields().size();
    }

    private static <U extends SheetUses> Sheet<U> begun(Opened opened, Taking<U> taking) throws IOException {
        var first = new ArrayList<Row>();
        Optional<Row> next;
        long signs = 0;
        while (first.size() < HEAD_ROWS + SAMPLES && signs < MOST_SIGNS_AHEAD && (next = opened.rows().next()).isPresent()) {
            first.add(next.get());
            signs += next.get().signs();
        }
        if (first.isEmpty()) {
            throw new RefusedException("catalog.import-empty");
        }
        int at = headings(first, taking);
        var headings = first.get(at);
        var rest = first.subList(at + 1, first.size());
        var samples = rest.stream()
                .filter(row -> row.fault().isEmpty())
                .limit(SAMPLES)
                .map(Row::fields)
                .toList();
        var mapping = taking.of(headings.fields().stream().map(Sheet::clean).toList(), samples);
        return new Sheet<>(opened, headings, new ArrayDeque<>(rest), mapping);
    }

    /// The first row that names what a row needs; else the first that has several cells.
    private static int headings(List<Row> first, Taking<?> taking) {
        int several = -1;
        for (int i = 0; i < Math.min(HEAD_ROWS, first.size()); i++) {
            var fields = first.get(i).fields();
            if (first.get(i).fault().isPresent()) {
                continue;
            }
            if (taking.of(fields, List.of()).isHeading()) {
                return i;
            }
            if (several < 0 && fields.stream().filter(field -> !field.isBlank()).count() > 1) {
                several = i;
            }
        }
        // What begins with a row that is none, and has no headings, is no sheet.
        first.getFirst().fault().ifPresent(why -> {
            throw new RefusedException(why);
        });
        return Math.max(several, 0);
    }

    private static String clean(String heading) {
        return heading.strip().replaceAll("\\s+", " ").replace("\uFEFF", "");
    }

    public U mapping() {
        return mapping;
    }

    public SheetPlan plan() {
        return new SheetPlan(mapping.layoutName(), encoding, headingLine, rows(), mapping.uses());
    }

    /// About how many rows there are.
    public long rows() {
        return Math.max(0, estimate - headingLine + 1);
    }

    /// @throws RefusedException when the file cannot be read on
    @Override
    public Optional<Row> next() {
        try {
            var next = ahead.isEmpty() ? rows.next() : Optional.of(ahead.pop());
            return next.map(this::whole);
        } catch (IOException e) {
            throw SheetFile.unreadable(e);
        }
    }

    /// A row of fewer or more fields than there are headings is read wrongly, whatever stands in it.
    private Row whole(Row row) {
        int width = mapping.headings().size();
        int fields = row.fields().size();
        if (row.fault().isPresent() || fields == width) {
            return row;
        }
        if (fields > width) {
            return row.fields().subList(width, fields).stream().allMatch(String::isBlank)
                    ? new Row(row.line(), row.fields().subList(0, width), row.fault())
                    : wrong(row, "catalog.import-long-row", width);
        }
        if (!padded) {
            return wrong(row, "catalog.import-short-row", width);
        }
        var filled = new ArrayList<>(row.fields());
        while (filled.size() < width) {
            filled.add("");
        }
        return new Row(row.line(), filled, row.fault());
    }

    private static Row wrong(Row row, String code, int width) {
        return new Row(
                row.line(),
                row.fields(),
                Optional.of(Refusal.of(code, Integer.toString(row.fields().size()), Integer.toString(width))));
    }

    /// A row as it stood in the file, or nearly so.
    private String original(Row row) {
        return String.join(Character.toString(separator), row.fields());
    }

    /// A row that is not taken, shortened where it is very long.
    public RowProblem problem(Row row, Refusal refusal) {
        var original = original(row);
        return new RowProblem(
                row.line(),
                refusal,
                original.length() > LONGEST_ORIGINAL ? original.substring(0, LONGEST_ORIGINAL) + "…" : original);
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw SheetFile.unreadable(e);
        }
    }
}
