package org.threeplug.persistence.documents;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentBook;
import org.threeplug.documents.DocumentKind;
import org.threeplug.payments.Tender;
import org.threeplug.persistence.UtcTime;
import org.threeplug.persistence.gate.InsertRows;
import org.threeplug.persistence.gate.Kept;
import org.threeplug.persistence.gate.Prepared;
import org.threeplug.persistence.gate.Rows;

/// Writes with kept statements: a sale is a score of rows and a customer waits for each.
final class StoredDocumentBook implements DocumentBook {

    private final Rows rows;
    private final Supplier<Currency> currency;
    private final Prepared nextNumber;
    private final Prepared takeNumber;
    private final Prepared beginSeries;
    private final Prepared findExternal;
    private final Prepared insertHead;
    private final Kept<Map<SeriesKey, Series>> known;
    private final InsertRows insertLines;
    private final InsertRows insertTaxes;
    private final InsertRows insertTenders;

    StoredDocumentBook(Rows rows, Supplier<Currency> currency) {
        this.rows = rows;
        this.currency = currency;
        this.nextNumber = rows.prepared("""
                SELECT r.code, s.next_number FROM register r
                LEFT JOIN series s ON s.register_id = r.id AND s.kind = ? WHERE r.id = ?""");
        this.takeNumber = rows.prepared("UPDATE series SET next_number = ? WHERE register_id = ? AND kind = ?");
        this.beginSeries = rows.prepared("INSERT INTO series (next_number, register_id, kind) VALUES (?, ?, ?)");
        this.findExternal = rows.prepared("SELECT 1 FROM document WHERE external_number = ? FETCH FIRST ROW ONLY");
        this.known = rows.keep(HashMap::new);
        this.insertHead = rows.prepared("""
                INSERT INTO document (id, kind, series, number, register_id, branch_id, shift_id, business_date,
                occurred_at, cashier_id, cashier_name, customer_id, customer_name, origin_id, external_number, reason,
                net, tax, rounding, total) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        this.insertLines = new InsertRows(rows, """
                document_line (document_id, line_no, product_id, code, name, unit, factor, quantity,
                unit_price, price_includes_tax, discount, tax_key, tax_rate, net, tax)""", 15);
        this.insertTaxes = new InsertRows(rows, "document_tax (document_id, tax_key, tax_rate, net, tax)", 5);
        this.insertTenders = new InsertRows(
                rows, "tender (document_id, line_no, kind, amount, given, change_given, reference)", 7);
    }

    private record Series(String registerCode, long next) {}

    private record SeriesKey(UUID register, String word) {}

    @Override
    public Numbered next(UUID register, DocumentKind kind) {
        var word = SeriesName.word(kind);
        var named = new SeriesKey(register, word);
        var series = known.get().computeIfAbsent(named, this::read);
        long number = Math.max(series.next(), 1);
        var write = series.next() == 0 ? beginSeries : takeNumber;
        if (write.execute(number + 1, register, word) != 1) {
            throw new IllegalStateException("The series " + word + " of " + register + " was not written");
        }
        known.get().put(named, new Series(series.registerCode(), number + 1));
        return new Numbered(series.registerCode() + "-" + word, number);
    }

    private Series read(SeriesKey key) {
        return nextNumber
                .one(row -> new Series(row.getString(1), row.getLong(2)), key.word(), key.register())
                .orElseThrow(() -> new IllegalArgumentException("There is no register " + key.register()));
    }

    @Override
    public void add(Document document) {
        var id = document.head().id();
        addHead(document.head());
        insertLines.insert(
                document.lines().stream().map(line -> values(id, line)).toList());
        insertTaxes.insert(
                document.taxes().stream().map(tax -> values(id, tax)).toList());
        var tenders = new ArrayList<@Nullable Object[]>(document.tenders().size());
        for (var tender : document.tenders()) {
            tenders.add(values(id, tenders.size() + 1, tender));
        }
        insertTenders.insert(tenders);
    }

    @Override
    public Optional<Document> document(UUID id) {
        return new DocumentReader(rows.sql(), currency).document(id);
    }

    @Override
    public Optional<Document.Head> head(UUID id) {
        return new DocumentReader(rows.sql(), currency).head(id);
    }

    @Override
    public boolean hasExternalNumber(String externalNumber) {
        return findExternal.one(_ -> true, externalNumber).orElse(false);
    }

    private void addHead(Document.Head head) {
        insertHead.execute(
                head.id(),
                head.kind().name(),
                head.series(),
                head.number(),
                head.register(),
                head.branch(),
                head.shift().orElse(null),
                head.businessDate(),
                UtcTime.of(head.occurredAt()),
                head.cashier(),
                head.cashierName(),
                head.customer().orElse(null),
                head.customerName().orElse(null),
                head.origin().orElse(null),
                head.externalNumber().orElse(null),
                head.reason().orElse(null),
                head.net().minor(),
                head.tax().minor(),
                head.rounding().minor(),
                head.total().minor());
    }

    private static @Nullable Object[] values(UUID document, Document.Line line) {
        return new @Nullable Object[] {
            document,
            line.number(),
            line.product().orElse(null),
            line.code(),
            line.name(),
            line.unit(),
            line.factor().tenThousandths(),
            line.quantity().tenThousandths(),
            line.unitPrice().tenThousandths(),
            line.priceIncludesTax(),
            line.discount().minor(),
            line.taxKey(),
            line.taxRate().tenThousandths(),
            line.net().minor(),
            line.tax().minor()
        };
    }

    private static @Nullable Object[] values(UUID document, Document.Tax tax) {
        return new @Nullable Object[] {
            document,
            tax.taxKey(),
            tax.rate().tenThousandths(),
            tax.net().minor(),
            tax.tax().minor()
        };
    }

    private static @Nullable Object[] values(UUID document, int number, Tender tender) {
        return new @Nullable Object[] {
            document,
            number,
            tender.kind().name(),
            tender.amount().minor(),
            tender.given().minor(),
            tender.change().minor(),
            tender.reference().orElse(null)
        };
    }
}
