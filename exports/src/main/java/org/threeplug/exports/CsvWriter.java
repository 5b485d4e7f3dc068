package org.threeplug.exports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// RFC 4180 with the mark that tells spreadsheets it is UTF-8. Words that a spreadsheet would take for a formula get an
/// apostrophe in front; a phone number or a negative number is none.
public final class CsvWriter implements RowWriter {

    private static final Pattern QUOTED = Pattern.compile("[\",\r\n]|^\\s|\\s$");
    private static final Pattern FORMULA = Pattern.compile("[=@\t\r].*|[+-](?![\\d\\s.,()/-]*$).*", Pattern.DOTALL);

    private final Writer out;
    private final String lineEnd;

    private CsvWriter(OutputStream out, String lineEnd) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        this.lineEnd = lineEnd;
    }

    /// For spreadsheets: as they like it.
    public static CsvWriter forSpreadsheets(OutputStream out) throws IOException {
        var writer = new CsvWriter(out, "\r\n");
        writer.out.write('\uFEFF');
        return writer;
    }

    /// For programs: the first name is the first byte, and lines end as programs end them.
    public static CsvWriter forPrograms(OutputStream out) {
        return new CsvWriter(out, "\n");
    }

    @Override
    public void titles(List<String> titles) throws IOException {
        row(titles.stream().<Value>map(Value.Words::new).toList());
    }

    @Override
    public void row(List<Value> values) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(
                    switch (values.get(i)) {
                        case Value.Figure(var number) -> figure(number);
                        case Value.Words(var text) -> words(text);
                        case Value.Day(var day) -> day.toString();
                    });
        }
        out.write(lineEnd);
    }

    /// Three figures behind the point could be thousands to whoever reads the file, an import of our own too; four cannot.
    private static String figure(BigDecimal number) {
        return (number.scale() == 3 ? number.setScale(4) : number).toPlainString();
    }

    private static String words(String text) {
        var safe = FORMULA.matcher(text).matches() ? "'" + text : text;
        return QUOTED.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
