package org.threeplug.persistence.measures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.threeplug.measures.Member;
import org.threeplug.measures.Side;
import org.threeplug.persistence.documents.DocumentNumbers;

/// Reads sold documents in the order of their numbers, with all that belongs to them: rows follow their document's number, so
/// four walks side by side find everything without looking anything up.
final class SoldReader {

    /// H2 keeps the rows of an answer in memory; so many documents are read at once.
    static final int AT_ONCE = 1_000;

    private static final long STEP = DocumentNumbers.STEP;
    private static final long ONE = 10_000;

    private static final String DOCUMENTS = """
            SELECT document_no, kind, register_id, business_date, occurred_at, cashier_id, customer_id, reason, rounding,
            net + tax FROM document WHERE document_no >= ? AND document_no < ?
            AND kind IN ('SALE', 'RETURN', 'EXCHANGE', 'VOID') ORDER BY document_no""";
    private static final String LINES = """
            SELECT row_no, line_no, product_id, code, factor, quantity, discount, tax_key, tax_rate, net, tax
            FROM document_line WHERE row_no >= ? AND row_no < ? ORDER BY row_no""";
    private static final String TENDERS = """
            SELECT row_no, line_no, kind, amount, given, change_given
            FROM tender WHERE row_no >= ? AND row_no < ? ORDER BY row_no""";
    private static final String COSTS =
            "SELECT row_no, book_value FROM stock_movement WHERE row_no >= ? AND row_no < ? ORDER BY row_no";
    private static final String COUNTRIES =
            "SELECT document_no, country FROM document_country WHERE document_no >= ? AND document_no < ?";

    private static final List<Member> HOURS =
            IntStream.range(0, 24).mapToObj(hour -> Member.of(String.format(Locale.ROOT, "%02d", hour))).toList();

    /// Takes documents one by one.
    interface Taker {
        void take(SoldDocument document) throws SQLException;
    }

    private final Connection connection;
    private final ZoneId zone;
    private final boolean costs;
    private final Map<String, Member> words = new HashMap<>();

    /// @param zone the shop's, whose clock says the hour
    /// @param costs whether what goods stood in the books for is read at all
    SoldReader(Connection connection, ZoneId zone, boolean costs) {
        this.connection = connection;
        this.zone = zone;
        this.costs = costs;
    }

    /// @param from the first number
    /// @param end the first number after
    void read(long from, long end, Taker taker) throws SQLException {
        try (var documents = range(DOCUMENTS, from, end);
                var lines = range(LINES, from, end);
                var tenders = range(TENDERS, from, end);
                var document = documents.executeQuery();
                var line = lines.executeQuery();
                var tender = tenders.executeQuery()) {
            var cost = costs(from, end);
            var country = countries(from, end);
            boolean hasLine = line.next();
            boolean hasTender = tender.next();
            while (document.next()) {
                long number = document.getLong(1);
                var kind = document.getString(2);
                while (hasLine && line.getLong(1) < number) {
                    hasLine = line.next();
                }
                var sold = new ArrayList<SoldDocument.Line>();
                while (hasLine && line.getLong(1) < number + STEP) {
                    sold.add(line(line, kind, cost.getOrDefault(line.getLong(1), 0L)));
                    hasLine = line.next();
                }
                while (hasTender && tender.getLong(1) < number) {
                    hasTender = tender.next();
                }
                var paid = new ArrayList<SoldDocument.Paid>();
                while (hasTender && tender.getLong(1) < number + STEP) {
                    paid.add(new SoldDocument.Paid(
                            word(tender.getString(3)), tender.getLong(4), tender.getLong(5), tender.getLong(6)));
                    hasTender = tender.next();
                }
                taker.take(document(document, kind, country.getOrDefault(number, Member.NONE), sold, paid));
            }
        }
    }

    private PreparedStatement range(String sql, long from, long end) throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.setLong(1, from);
        statement.setLong(2, end);
        return statement;
    }

    private Map<Long, Long> costs(long from, long end) throws SQLException {
        var values = new HashMap<Long, Long>();
        if (costs) {
            try (var statement = range(COSTS, from, end);
                    var row = statement.executeQuery()) {
                while (row.next()) {
                    values.put(row.getLong(1), -row.getLong(2));
                }
            }
        }
        return values;
    }

    private Map<Long, Member> countries(long from, long end) throws SQLException {
        var countries = new HashMap<Long, Member>();
        try (var statement = range(COUNTRIES, from, end);
                var row = statement.executeQuery()) {
            while (row.next()) {
                countries.put(row.getLong(1), word(row.getString(2)));
            }
        }
        return countries;
    }

    private SoldDocument document(
            ResultSet row, String kind, Member country, List<SoldDocument.Line> lines, List<SoldDocument.Paid> tenders)
            throws SQLException {
        var customer = row.getObject(7, UUID.class);
        var reason = row.getString(8);
        int hour = row.getObject(5, LocalDateTime.class)
                .toInstant(ZoneOffset.UTC)
                .atZone(zone)
                .getHour();
        return new SoldDocument(
                row.getLong(1),
                side(kind, false),
                row.getObject(4, LocalDate.class),
                row.getObject(3, UUID.class),
                HOURS.get(hour),
                Member.of(row.getObject(6, UUID.class)),
                customer == null ? Member.NONE : Member.of(customer),
                country,
                reason == null ? Member.NONE : word(reason),
                row.getLong(9),
                row.getLong(10),
                lines,
                tenders);
    }

    private SoldDocument.Line line(ResultSet row, String kind, long cost) throws SQLException {
        var product = row.getObject(3, UUID.class);
        long quantity = row.getLong(6);
        return new SoldDocument.Line(
                side(kind, quantity < 0),
                product == null ? word(row.getString(4)) : Member.of(product),
                word(row.getString(8) + "|" + row.getInt(9)),
                own(quantity, row.getLong(5)),
                row.getLong(10),
                row.getLong(11),
                row.getLong(7),
                cost);
    }

    /// A box of twelve is twelve pieces.
    private static long own(long quantity, long factor) {
        return factor == ONE ? quantity : Math.multiplyExact(quantity, factor) / ONE;
    }

    private static Side side(String kind, boolean back) {
        return switch (kind) {
            case "VOID" -> Side.VOIDED;
            case "RETURN" -> Side.RETURNED;
            default -> back ? Side.RETURNED : Side.SOLD;
        };
    }

    /// A few words stand on very many rows.
    private Member word(String word) {
        return words.computeIfAbsent(word, Member::of);
    }
}
