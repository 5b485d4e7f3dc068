package org.threeplug.exports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// An Office Open XML workbook, written as it comes: no row is kept, so a million of them need no more memory than one.
/// What does not fit on a sheet goes on with the next.
public final class SpreadsheetWriter implements RowWriter {

    /// A sheet ends at 1,048,576 rows in every program that reads the format.
    private static final int ROWS_OF_A_SHEET = 1_000_000;

    /// What the format counts days from; right for every day since March 1900, which it takes for a leap year.
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static final String PLAIN = "<c t=\"inlineStr\" s=\"0\"><is><t xml:space=\"preserve\">";
    private static final String HEAD = "<c t=\"inlineStr\" s=\"1\"><is><t xml:space=\"preserve\">";

    private final ZipOutputStream zip;
    private final Writer out;
    private final boolean rightToLeft;
    private final int rowsOfASheet;
    private List<String> titles = List.of();
    private int sheets;
    private int rows;

    public SpreadsheetWriter(OutputStream out, boolean rightToLeft) {
        this(out, rightToLeft, ROWS_OF_A_SHEET);
    }

    /// @param rowsOfASheet how many a sheet takes
    public SpreadsheetWriter(OutputStream out, boolean rightToLeft, int rowsOfASheet) {
        this.rightToLeft = rightToLeft;
        this.rowsOfASheet = rowsOfASheet;
        zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        this.out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
    }

    @Override
    public void titles(List<String> names) throws IOException {
        titles = names;
        beginSheet();
    }

    @Override
    public void row(List<Value> values) throws IOException {
        if (rows == rowsOfASheet) {
            endSheet();
            beginSheet();
        }
        rows++;
        out.write("<row>");
        for (var value : values) {
            switch (value) {
                case Value.Words(var text) -> words(text, PLAIN);
                case Value.Figure(var number) -> figure(style(number.scale()), number.toPlainString());
                case Value.Day(var day) -> figure("4", Long.toString(ChronoUnit.DAYS.between(DAY_ZERO, day)));
            }
        }
        out.write("</row>");
    }

    /// Whole numbers and those with two decimals look as in the list; others as the reader's program likes.
    private static String style(int decimals) {
        return switch (decimals) {
            case 0 -> "2";
            case 2 -> "3";
            default -> "0";
        };
    }

    private void figure(String style, String figure) throws IOException {
        out.write("<c s=\"");
        out.write(style);
        out.write("\"><v>");
        out.write(figure);
        out.write("</v></c>");
    }

    private void words(String text, String before) throws IOException {
        out.write(before);
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<' || c == '>' || c == '&' || !isXml(c)) {
                out.write(text, from, i - from);
                from = i + 1;
                switch (c) {
                    case '<' -> out.write("&lt;");
                    case '>' -> out.write("&gt;");
                    case '&' -> out.write("&amp;");
                    default -> out.write(' ');
                }
            }
        }
        out.write(text, from, text.length() - from);
        out.write("</t></is></c>");
    }

    private static boolean isXml(char c) {
        return c >= ' ' && c < '\uFFFE' || c == '\n' || c == '\t';
    }

    private void beginSheet() throws IOException {
        sheets++;
        rows = 0;
        begin("xl/worksheets/sheet" + sheets + ".xml");
        out.write("<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\" rightToLeft=\""
                + (rightToLeft ? 1 : 0) + "\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                + "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\" baseColWidth=\"18\"/><sheetData><row>");
        for (var title : titles) {
            words(title, HEAD);
        }
        out.write("</row>");
    }

    private void endSheet() throws IOException {
        out.write("</sheetData></worksheet>");
        finish();
    }

    private void begin(String entry) throws IOException {
        zip.putNextEntry(new ZipEntry(entry));
        out.write(XML);
    }

    private void finish() throws IOException {
        out.flush();
        zip.closeEntry();
    }

    private void part(String entry, String content) throws IOException {
        begin(entry);
        out.write(content);
        finish();
    }

    @Override
    public void end() throws IOException {
        endSheet();
        part("xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\">"
                + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
                + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                + "<cellXfs count=\"5\"><xf/><xf fontId=\"1\" applyFont=\"1\"/>"
                + "<xf numFmtId=\"3\" applyNumberFormat=\"1\"/><xf numFmtId=\"4\" applyNumberFormat=\"1\"/>"
                + "<xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs>"
                + "</styleSheet>");
        part("xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>"
                + each("<sheet name=\"%1$d\" sheetId=\"%1$d\" r:id=\"rId%1$d\"/>") + "</sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", relationships(each(
                "<Relationship Id=\"rId%1$d\" Type=\"" + OFFICE + "/worksheet\" Target=\"worksheets/sheet%1$d.xml\"/>")
                + "<Relationship Id=\"styles\" Type=\"" + OFFICE + "/styles\" Target=\"styles.xml\"/>"));
        part("_rels/.rels", relationships(
                "<Relationship Id=\"book\" Type=\"" + OFFICE + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
        part("[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/>"
                + each("<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"" + TYPE + "worksheet+xml\"/>")
                + "</Types>");
        zip.finish();
    }

    private static String relationships(String inside) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + inside + "</Relationships>";
    }

    private String each(String pattern) {
        return IntStream.rangeClosed(1, sheets).mapToObj(pattern::formatted).collect(Collectors.joining());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
