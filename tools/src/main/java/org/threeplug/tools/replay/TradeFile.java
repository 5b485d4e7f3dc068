package org.threeplug.tools.replay;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.sheets.Row;
import org.threeplug.persistence.sheets.TextRows;

/// Reads a file of trading data: CSV, plain or gzip, in UTF-8 or, as older exports are, in Windows-1252. The lines of a
/// document usually follow each other but need not, so lines are gathered by document number over the whole file;
/// nine months of a busy wholesaler take some fifty megabytes.
public final class TradeFile {

    private static final List<String> COLUMNS =
            List.of("InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID");

    /// Where the goods went; a file need not say.
    private static final String COUNTRY = "Country";

    /// As in the file of nine months, and as in the source's own export.
    private static final List<DateTimeFormatter> TIMES = List.of(
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT),
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT),
            DateTimeFormatter.ISO_LOCAL_DATE_TIME,
            DateTimeFormatter.ofPattern("M/d/uuuu H:mm", Locale.ROOT));

    /// What the books of a shop have room for.
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_TEXT = 200;

    /// No wholesaler's line is worth a thousand million, and sums of such lines still fit.
    private static final BigDecimal LARGEST = new BigDecimal("1000000000");

    private final Path file;

    public TradeFile(Path file) {
        this.file = file;
    }

    /// @throws RefusedException when this is not such a file
    public TradeBooks read() {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new RefusedException("replay.no-file", file.toString());
        }
        try {
            try {
                return read(StandardCharsets.UTF_8);
            } catch (CharacterCodingException notUtf8) {
                return read(Charset.forName("windows-1252"));
            }
        } catch (ZipException | EOFException e) {
            throw new RefusedException("replay.broken-gzip", file.toString());
        } catch (IOException e) {
            throw new RefusedException("replay.unreadable-file", file.toString());
        }
    }

    private TradeBooks read(Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        try (var reader = new InputStreamReader(open(), decoder);
                var rows = new TextRows(reader, ',')) {
            var documents = new LinkedHashMap<String, Gathered>();
            var shared = new Shared();
            var columns = columns(rows.next());
            var next = rows.next();
            if (next.isEmpty()) {
                throw new RefusedException("replay.empty", file.toString());
            }
            while (next.isPresent()) {
                var row = new Record(next.get(), columns);
                documents.computeIfAbsent(row.number(), Gathered::new).add(row, shared);
                next = rows.next();
            }
            return TradeBooks.of(
                    documents.values().stream().map(Gathered::toDocument).toList());
        }
    }

    private InputStream open() throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return withoutByteOrderMark(gzip ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16)) : in);
    }

    private static InputStream withoutByteOrderMark(InputStream in) throws IOException {
        in.mark(3);
        if (in.read() != 0xEF || in.read() != 0xBB || in.read() != 0xBF) {
            in.reset();
        }
        return in;
    }

    private List<String> columns(Optional<Row> headings) {
        if (headings.isEmpty()) {
            throw new RefusedException("replay.empty", file.toString());
        }
        var columns = headings.get().fields();
        var missing = COLUMNS.stream().filter(name -> !columns.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new RefusedException("replay.wrong-columns", file.toString(), String.join(", ", missing));
        }
        return columns;
    }

    /// A line under its headings.
    private record Record(Row row, List<String> columns) {

        String field(String name) {
            int place = columns.indexOf(name);
            return place >= 0 && place < row.fields().size() ? row.fields().get(place) : "";
        }

        boolean isShort() {
            return row.fields().size() < columns.size();
        }

        /// Of a line that cannot be read, what stands where the number should.
        String number() {
            var number = row.fault().isPresent() ? row.fields().getFirst().split(",", 2)[0] : field("InvoiceNo");
            return number.strip();
        }
    }

    /// The lines of one document; the first that cannot be read spoils it, for half a document is a wrong document.
    private static final class Gathered {

        private final String number;
        private final List<TradeLine> lines = new ArrayList<>();
        private int count;
        private Optional<String> problem = Optional.empty();

        Gathered(String number) {
            this.number = number;
        }

        void add(Record row, Shared shared) {
            count++;
            if (problem.isPresent()) {
                return;
            }
            try {
                lines.add(line(row, shared));
            } catch (RefusedException e) {
                problem = Optional.of(e.refusal().code());
            }
        }

        private TradeLine line(Record row, Shared shared) {
            if (row.row().fault().isPresent()) {
                throw new RefusedException("replay.open-quote");
            }
            if (row.isShort()) {
                throw new RefusedException("replay.short-line");
            }
            if (number.isEmpty()) {
                throw new RefusedException("replay.no-number");
            }
            var code = row.field("StockCode").strip().toUpperCase(Locale.ROOT);
            if (code.isEmpty()) {
                throw new RefusedException("replay.no-code");
            }
            var customer = row.field("CustomerID").strip();
            var description = row.field("Description").strip();
            var country = row.field(COUNTRY).strip();
            if (number.length() > LONGEST_NUMBER
                    || customer.length() > LONGEST_NUMBER
                    || code.length() > LONGEST_CODE
                    || country.length() > LONGEST_CODE
                    || description.length() > LONGEST_TEXT) {
                throw new RefusedException("replay.text-too-long");
            }
            var line = new TradeLine(
                    shared.text(code),
                    shared.text(description),
                    number(row.field("Quantity"), "replay.unreadable-quantity"),
                    time(row.field("InvoiceDate")),
                    number(row.field("UnitPrice"), "replay.unreadable-price"),
                    customer.isEmpty() ? Optional.empty() : shared.customer(customer),
                    country.isEmpty() ? Optional.empty() : Optional.of(shared.text(country)));
            if (line.amount().abs().compareTo(LARGEST) > 0) {
                throw new RefusedException("replay.amount-too-large");
            }
            return line;
        }

        TradeDocument toDocument() {
            return problem.map(code -> TradeDocument.unreadable(number, count, code))
                    .orElseGet(() -> TradeDocument.of(number, lines));
        }

        /// @throws RefusedException unless it is a number with at most four decimals
        private static BigDecimal number(String text, String refusal) {
            try {
                var number = new BigDecimal(text.strip());
                if (number.stripTrailingZeros().scale() > 4 || number.precision() - number.scale() > 12) {
                    throw new RefusedException(refusal);
                }
                return number;
            } catch (NumberFormatException e) {
                throw new RefusedException(refusal);
            }
        }

        private static LocalDateTime time(String text) {
            for (var format : TIMES) {
                try {
                    return LocalDateTime.parse(text.strip(), format);
                } catch (DateTimeParseException e) {
                    continue;
                }
            }
            throw new RefusedException("replay.unreadable-time");
        }
    }

    /// A few thousand codes, descriptions and customers stand on hundreds of thousands of lines: each is kept once.
    private static final class Shared {

        private final Map<String, String> texts = new HashMap<>();
        private final Map<String, Optional<String>> customers = new HashMap<>();

        String text(String text) {
            return texts.computeIfAbsent(text, same -> same);
        }

        /// Exports that passed through a spreadsheet write customer 17850 as 17850.0.
        Optional<String> customer(String number) {
            return customers.computeIfAbsent(
                    number, text -> Optional.of(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text));
        }
    }
}
