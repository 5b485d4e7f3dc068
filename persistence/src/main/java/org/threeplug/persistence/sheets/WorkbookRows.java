package org.threeplug.persistence.sheets;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.threeplug.kernel.Refusal;

/// The rows of the first sheet of a workbook. Numbers are read as numbers, whatever they look like, and written so that they
/// have one meaning.
final class WorkbookRows implements Rows {

    /// Spreadsheets keep fifteen figures; what stands behind them is noise of the binary form.
    private static final MathContext KEPT = new MathContext(15);

    /// A spreadsheet has no more.
    private static final int MOST_ROWS = 1 << 20;

    /// What a row may hold in all its cells.
    private static final long MOST_SIGNS = 1 << 20;

    private static final int LETTERS = 26;

    private final Workbook book;
    private final XMLStreamReader xml;
    private long line;
    private long rows;

    private WorkbookRows(Workbook book, XMLStreamReader xml) {
        this.book = book;
        this.xml = xml;
    }

    static WorkbookRows open(Path file) throws IOException {
        var book = Workbook.open(file);
        try {
            return new WorkbookRows(book, book.firstSheet());
        } catch (IOException | RuntimeException e) {
            book.close();
            throw e;
        }
    }

    @Override
    public Optional<Row> next() throws IOException {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("row")) {
                    var said = xml.getAttributeValue(null, "r");
                    line = said == null ? line + 1 : Long.parseLong(said);
                    if (++rows > MOST_ROWS) {
                        throw BoundedXml.tooLarge();
                    }
                    var row = row();
                    if (row.fault().isPresent() || !row.isBlank()) {
                        return Optional.of(row);
                    }
                }
            }
            return Optional.empty();
        } catch (XMLStreamException | NumberFormatException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private Row row() throws XMLStreamException, IOException {
        var cells = new ArrayList<String>();
        Optional<Refusal> fault = Optional.empty();
        long signs = 0;
        while (true) {
            int what = xml.next();
            if (what == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row")) {
                return new Row(line, cells, fault);
            }
            if (what == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
                int place = place(xml.getAttributeValue(null, "r"), cells.size());
                var cell = cell();
                signs += cell.length();
                if (signs > MOST_SIGNS) {
                    fault = Optional.of(Refusal.of("catalog.import-row-too-long"));
                } else if (place >= TextRows.MOST_COLUMNS) {
                    fault = cell.isBlank() ? fault : Optional.of(Refusal.of("catalog.import-too-many-columns"));
                } else {
                    while (cells.size() <= place) {
                        cells.add("");
                    }
                    cells.set(place, cell);
                }
            }
        }
    }

    /// Of `C7` the 2; cells that do not say where they stand follow each other.
    private static int place(@Nullable String reference, int next) {
        if (reference == null) {
            return next;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && column <= TextRows.MOST_COLUMNS; i++) {
            char sign = reference.charAt(i);
            if (sign < 'A' || sign > 'Z') {
                break;
            }
            column = column * LETTERS + sign - 'A' + 1;
        }
        return column - 1;
    }

    private String cell() throws XMLStreamException, IOException {
        var type = Optional.ofNullable(xml.getAttributeValue(null, "t")).orElse("n");
        var style = Optional.ofNullable(xml.getAttributeValue(null, "s")).map(Integer::valueOf).orElse(0);
        var value = "";
        while (true) {
            int what = xml.next();
            if (what == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("c")) {
                return value;
            }
            if (what == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("is")) {
                value = Workbook.inside(xml, "is");
            } else if (what == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("v")) {
                value = meant(xml.getElementText(), type, style);
            }
        }
    }

    private String meant(String value, String type, int style) throws IOException {
        return switch (type) {
            case "s" -> book.text(Integer.parseInt(value.strip()));
            case "n" -> value.isBlank() ? "" : number(new BigDecimal(value.strip()), style);
            case "b" -> value.strip().equals("1") ? "true" : "false";
            // A formula that failed is nothing.
            case "e" -> "";
            // A day that says so itself, in ISO 8601.
            case "d" -> value.strip().replaceFirst("T00:00(:00(\\.0+)?)?$", "");
            default -> value;
        };
    }

    private String number(BigDecimal stored, int style) {
        return book.shown(style, stored.round(KEPT), WorkbookRows::plain);
    }

    private static String plain(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        if (plain.scale() < 0) {
            plain = plain.setScale(0);
        }
        // Three figures behind the point could be thousands.
        return plain.scale() == 3 ? plain.toPlainString() + "0" : plain.toPlainString();
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
