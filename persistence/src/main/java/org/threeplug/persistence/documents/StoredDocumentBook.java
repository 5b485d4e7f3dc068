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
import org.threeplug.documents.Sides;
import org.threeplug.payments.Tender;
import org.threeplug.persistence.engine.database.UtcTime;
import org.threeplug.persistence.engine.gate.InsertRows;
import org.threeplug.persistence.engine.gate.Kept;
import org.threeplug.persistence.engine.gate.Prepared;
import org.threeplug.persistence.engine.gate.Rows;

/// Writes with kept statements: a sale is a score of rows and a customer waits for each.
final class StoredDocumentBook implements DocumentBook {

    private final Rows rows;
    private final Supplier<Currency> currency;
    private final DocumentNumbers numbers;
    private final Prepared registerCode;
    private final Prepared newestNumber;
    private final Prepared beginSeries;
    private final Prepared findExternal;
    private final Prepared insertExternal;
    private final Prepared insertParty;
    private final Prepared insertHead;
    private final Kept<Map<SeriesKey, Series>> known;
    private final InsertRows insertLines;
    private final InsertRows insertTaxes;
    private final InsertRows insertTenders;

    StoredDocumentBook(Rows rows, Supplier<Currency> currency) {
        this.rows = rows;
        this.currency = currency;
        this.numbers = DocumentNumbers.of(rows);
        this.registerCode = rows.prepared("SELECT code FROM register WHERE id = ?");
        // H2 looks through the whole series for a MAX; asked like this it takes the last entry of the index.
        this.newestNumber = rows.prepared(
                "SELECT number FROM document WHERE series = ? ORDER BY series DESC, number DESC FETCH FIRST ROW ONLY");
        this.beginSeries = rows.prepared("INSERT INTO series (register_id, kind) VALUES (?, ?)");
        this.findExternal =
                rows.prepared("SELECT 1 FROM document_external WHERE external_number = ? FETCH FIRST ROW ONLY");
        this.insertExternal = rows.prepared("INSERT INTO document_external (document_no, external_number) VALUES (?, ?)");
        this.insertParty = rows.prepared("INSERT INTO document_party (document_no, party_id) VALUES (?, ?)");
        this.known = rows.keep(HashMap::new);
        this.insertHead = rows.prepared("""
                INSERT INTO document (document_no, id, kind, series, number, register_id, branch_id, shift_id, business_date,
                occurred_at, cashier_id, cashier_name, customer_id, customer_name, origin_id, external_number, reason,
                net, tax, rounding, total) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        this.insertLines = new InsertRows(rows, """
                document_line (row_no, line_no, product_id, code, name, unit, factor, quantity,
                unit_price, price_includes_tax, discount, tax_key, tax_rate, net, tax)""", 15);
        this.insertTaxes = new InsertRows(rows, "document_tax (row_no, line_no, tax_key, tax_rate, net, tax)", 6);
        this.insertTenders = new InsertRows(
                rows, "tender (row_no, line_no, kind, amount, given, change_given, reference)", 7);
    }

    private record Series(String name, long newest) {}

    private record SeriesKey(UUID register, String word) {}

    @Override
    public Numbered next(UUID register, DocumentKind kind) {
        var key = new SeriesKey(register, SeriesName.word(kind));
        var series = known.get().computeIfAbsent(key, this::read);
        var next = new Series(series.name(), series.newest() + 1);
        known.get().put(key, next);
        if (next.newest() == 1) {
            beginSeries.execute(register, key.word());
        }
        return new Numbered(next.name(), next.newest());
    }

    private Series read(SeriesKey key) {
        var code = registerCode
                .one(row -> row.getString(1), key.register())
                .orElseThrow(() -> new IllegalArgumentException("There is no register " + key.register()));
        var name = code + "-" + key.word();
        return new Series(name, newestNumber.one(row -> row.getLong(1), name).orElse(0L));
    }

    @Override
    public void add(Document document) {
        var number = numbers.number(document.head().id());
        addHead(number, document.head());
        document.head().externalNumber().ifPresent(external -> insertExternal.execute(number, external));
        document.party().ifPresent(party -> insertParty.execute(number, party));
        var lines = new ArrayList<@Nullable Object[]>(document.lines().size());
        for (var line : document.lines()) {
            lines.add(values(number, line));
        }
        insertLines.insert(lines);
        var taxes = new ArrayList<@Nullable Object[]>(document.taxes().size());
        for (var tax : document.taxes()) {
            taxes.add(values(number, taxes.size() + 1, tax));
        }
        insertTaxes.insert(taxes);
        var tenders = new ArrayList<@Nullable Object[]>(document.tenders().size());
        for (var tender : document.tenders()) {
            tenders.add(values(number, tenders.size() + 1, tender));
        }
        insertTenders.insert(tenders);
        if (!document.sides().equals(Sides.NONE)) {
            addForeign(number, document.sides());
        }
    }

    private void addForeign(long number, Sides sides) {
        sides.country()
                .ifPresent(country -> rows.prepared("INSERT INTO document_country (document_no, country) VALUES (?, ?)")
                        .execute(number, country));
        sides.foreign()
                .ifPresent(amount -> rows.prepared(
                                "INSERT INTO document_currency (document_no, currency, amount) VALUES (?, ?, ?)")
                        .execute(number, amount.currency().getCurrencyCode(), amount.minor()));
        sides.tenders()
                .forEach((tender, amount) -> rows.prepared(
                                "INSERT INTO tender_currency (row_no, currency, amount) VALUES (?, ?, ?)")
                        .execute(number + tender, amount.currency().getCurrencyCode(), amount.minor()));
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

    private void addHead(long number, Document.Head head) {
        insertHead.execute(
                number,
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

    private static @Nullable Object[] values(long document, Document.Line line) {
        return new @Nullable Object[] {
            document + line.number(),
            line.number(),
            line.product().orElse(null),
            line.code(),
            line.name(),
            line.unit(),
            line.factor().tenThousandths(),
            line.quantity().tenThousandths(),
            line.unitPrice().inBooks(),
            line.priceIncludesTax(),
            line.discount().minor(),
            line.taxKey(),
            line.taxRate().tenThousandths(),
            line.net().minor(),
            line.tax().minor()
        };
    }

    private static @Nullable Object[] values(long document, int number, Document.Tax tax) {
        return new @Nullable Object[] {
            document + number,
            number,
            tax.taxKey(),
            tax.rate().tenThousandths(),
            tax.net().minor(),
            tax.tax().minor()
        };
    }

    private static @Nullable Object[] values(long document, int number, Tender tender) {
        return new @Nullable Object[] {
            document + number,
            number,
            tender.kind().name(),
            tender.amount().minor(),
            tender.given().minor(),
            tender.change().minor(),
            tender.reference().orElse(null)
        };
    }
}
