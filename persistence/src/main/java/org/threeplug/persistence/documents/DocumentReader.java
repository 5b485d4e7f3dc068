package org.threeplug.persistence.documents;

import static org.threeplug.persistence.schema.Tables.DOCUMENT;
import static org.threeplug.persistence.schema.Tables.DOCUMENT_LINE;
import static org.threeplug.persistence.schema.Tables.DOCUMENT_TAX;
import static org.threeplug.persistence.schema.Tables.TENDER;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentKind;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.payments.Tender;
import org.threeplug.persistence.UtcTime;
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
        return head(id).map(head -> new Document(head, lines(id), taxes(id), tenders(id)));
    }

    public Optional<Document.Head> head(UUID id) {
        return sql.selectFrom(DOCUMENT).where(DOCUMENT.ID.eq(id)).fetchOptional(this::head);
    }

    public List<Document.Line> lines(UUID document) {
        return sql.selectFrom(DOCUMENT_LINE)
                .where(DOCUMENT_LINE.DOCUMENT_ID.eq(document))
                .orderBy(DOCUMENT_LINE.DOCUMENT_ID, DOCUMENT_LINE.LINE_NO)
                .fetch(this::line);
    }

    public Optional<Document.Line> line(UUID document, int number) {
        return sql.selectFrom(DOCUMENT_LINE)
                .where(DOCUMENT_LINE.DOCUMENT_ID.eq(document), DOCUMENT_LINE.LINE_NO.eq(number))
                .fetchOptional(this::line);
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

    private List<Document.Tax> taxes(UUID document) {
        return sql.selectFrom(DOCUMENT_TAX)
                .where(DOCUMENT_TAX.DOCUMENT_ID.eq(document))
                .orderBy(DOCUMENT_TAX.DOCUMENT_ID, DOCUMENT_TAX.TAX_KEY, DOCUMENT_TAX.TAX_RATE)
                .fetch(this::tax);
    }

    private List<Tender> tenders(UUID document) {
        return sql.selectFrom(TENDER)
                .where(TENDER.DOCUMENT_ID.eq(document))
                .orderBy(TENDER.DOCUMENT_ID, TENDER.LINE_NO)
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
                new UnitPrice(row.getUnitPrice(), currency.get()),
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
