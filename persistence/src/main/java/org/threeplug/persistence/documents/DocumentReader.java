package org.threeplug.persistence.documents;

import static org.threeplug.persistence.schema.Tables.DOCUMENT;
import static org.threeplug.persistence.schema.Tables.DOCUMENT_COUNTRY;
import static org.threeplug.persistence.schema.Tables.DOCUMENT_CURRENCY;
import static org.threeplug.persistence.schema.Tables.DOCUMENT_LINE;
import static org.threeplug.persistence.schema.Tables.DOCUMENT_PARTY;
import static org.threeplug.persistence.schema.Tables.DOCUMENT_TAX;
import static org.threeplug.persistence.schema.Tables.TENDER;
import static org.threeplug.persistence.schema.Tables.TENDER_CURRENCY;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentKind;
import org.threeplug.documents.Sides;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.payments.Tender;
import org.threeplug.persistence.engine.database.UtcTime;
import org.threeplug.persistence.schema.tables.records.DocumentLineRecord;
import org.threeplug.persistence.schema.tables.records.DocumentRecord;
import org.threeplug.persistence.schema.tables.records.DocumentTaxRecord;
import org.threeplug.persistence.schema.tables.records.TenderRecord;

/// Rows back into documents; for the reads of every context that shows one, inside a command and outside.
public final class DocumentReader {

    private final DSLContext sql;
    private final Supplier<Currency> currency;

    public DocumentReader(DSLContext sql, Supplier<Currency> currency) {
        this.sql = sql;
        this.currency = currency;
    }

    public Optional<Document> document(UUID id) {
        return sql.selectFrom(DOCUMENT)
                .where(DOCUMENT.ID.eq(id))
                .fetchOptional(row -> new Document(
                        head(row),
                        lines(row.getDocumentNo()),
                        taxes(row.getDocumentNo()),
                        tenders(row.getDocumentNo()),
                        sides(row)));
    }

    private Sides sides(DocumentRecord row) {
        long document = row.getDocumentNo();
        var party = sql.select(DOCUMENT_PARTY.PARTY_ID)
                .from(DOCUMENT_PARTY)
                .where(DOCUMENT_PARTY.DOCUMENT_NO.eq(document))
                .fetchOptional(DOCUMENT_PARTY.PARTY_ID)
                .filter(found -> !found.equals(row.getCustomerId()));
        var foreign = sql.selectFrom(DOCUMENT_CURRENCY)
                .where(DOCUMENT_CURRENCY.DOCUMENT_NO.eq(document))
                .fetchOptional(found -> new Money(found.getAmount(), Currency.getInstance(found.getCurrency())));
        var tenders = new HashMap<Integer, Money>();
        sql.selectFrom(TENDER_CURRENCY)
                .where(DocumentNumbers.within(TENDER_CURRENCY.ROW_NO, document))
                .forEach(found -> tenders.put(
                        Math.toIntExact(found.getRowNo() - document),
                        new Money(found.getAmount(), Currency.getInstance(found.getCurrency()))));
        var country = sql.select(DOCUMENT_COUNTRY.COUNTRY)
                .from(DOCUMENT_COUNTRY)
                .where(DOCUMENT_COUNTRY.DOCUMENT_NO.eq(document))
                .fetchOptional(DOCUMENT_COUNTRY.COUNTRY);
        return party.isEmpty() && foreign.isEmpty() && tenders.isEmpty()
                ? Sides.to(country)
                : new Sides(party, foreign, tenders, country);
    }

    public Optional<Document.Head> head(UUID id) {
        return sql.selectFrom(DOCUMENT).where(DOCUMENT.ID.eq(id)).fetchOptional(this::head);
    }

    public List<Document.Line> lines(UUID document) {
        return number(document).map(this::lines).orElse(List.of());
    }

    /// The number a document has within this store.
    public Optional<Long> number(UUID document) {
        return sql.select(DOCUMENT.DOCUMENT_NO)
                .from(DOCUMENT)
                .where(DOCUMENT.ID.eq(document))
                .fetchOptional(DOCUMENT.DOCUMENT_NO);
    }

    private List<Document.Line> lines(long document) {
        return sql.selectFrom(DOCUMENT_LINE)
                .where(DocumentNumbers.within(DOCUMENT_LINE.ROW_NO, document))
                .orderBy(DOCUMENT_LINE.ROW_NO)
                .fetch(this::line);
    }

    public Optional<Document.Line> line(UUID document, int number) {
        return number(document).flatMap(no -> sql.selectFrom(DOCUMENT_LINE)
                .where(DOCUMENT_LINE.ROW_NO.eq(no + number))
                .fetchOptional(this::line));
    }

    public Document.Head head(DocumentRecord row) {
        return new Document.Head(
                row.getId(),
                DocumentKind.valueOf(row.getKind()),
                row.getSeries(),
                row.getNumber(),
                row.getRegisterId(),
                row.getBranchId(),
                Optional.ofNullable(row.getShiftId()),
                row.getBusinessDate(),
                UtcTime.moment(row.getOccurredAt()),
                row.getCashierId(),
                row.getCashierName(),
                Optional.ofNullable(row.getCustomerId()),
                Optional.ofNullable(row.getCustomerName()),
                Optional.ofNullable(row.getOriginId()),
                Optional.ofNullable(row.getExternalNumber()),
                Optional.ofNullable(row.getReason()),
                money(row.getNet()),
                money(row.getTax()),
                money(row.getRounding()),
                money(row.getTotal()));
    }

    private List<Document.Tax> taxes(long document) {
        return sql.selectFrom(DOCUMENT_TAX)
                .where(DocumentNumbers.within(DOCUMENT_TAX.ROW_NO, document))
                .orderBy(DOCUMENT_TAX.TAX_KEY, DOCUMENT_TAX.TAX_RATE)
                .fetch(this::tax);
    }

    private List<Tender> tenders(long document) {
        return sql.selectFrom(TENDER)
                .where(DocumentNumbers.within(TENDER.ROW_NO, document))
                .orderBy(TENDER.ROW_NO)
                .fetch(this::tender);
    }

    private Document.Line line(DocumentLineRecord row) {
        return new Document.Line(
                row.getLineNo(),
                Optional.ofNullable(row.getProductId()),
                row.getCode(),
                row.getName(),
                row.getUnit(),
                new Quantity(row.getFactor()),
                new Quantity(row.getQuantity()),
                UnitPrice.fromBooks(row.getUnitPrice(), currency.get()),
                row.getPriceIncludesTax(),
                money(row.getDiscount()),
                row.getTaxKey(),
                new Percent(row.getTaxRate()),
                money(row.getNet()),
                money(row.getTax()));
    }

    private Document.Tax tax(DocumentTaxRecord row) {
        return new Document.Tax(row.getTaxKey(), new Percent(row.getTaxRate()), money(row.getNet()), money(row.getTax()));
    }

    private Tender tender(TenderRecord row) {
        return new Tender(
                Tender.Kind.valueOf(row.getKind()),
                money(row.getAmount()),
                money(row.getGiven()),
                money(row.getChangeGiven()),
                Optional.ofNullable(row.getReference()));
    }

    private Money money(long minor) {
        return new Money(minor, currency.get());
    }
}
