package org.threeplug.persistence.sales;

import static org.threeplug.persistence.schema.Tables.DOCUMENT;
import static org.threeplug.persistence.schema.Tables.DOCUMENT_PARTY;
import static org.threeplug.persistence.schema.Tables.PARTY_ROLE;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentKind;
import org.threeplug.kernel.Money;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.merging.PartyRole;
import org.threeplug.persistence.documents.DocumentReader;
import org.threeplug.persistence.engine.database.UtcTime;
import org.threeplug.sales.Purchases;

/// What a customer bought, found by the index over the documents that bear a customer.
final class JooqPurchases implements Purchases {

    private static final Condition TRADE = DOCUMENT.KIND.in(
            DocumentKind.SALE.name(),
            DocumentKind.RETURN.name(),
            DocumentKind.EXCHANGE.name(),
            DocumentKind.VOID.name());

    private final Supplier<DSLContext> reads;
    private final Supplier<Currency> currency;

    JooqPurchases(Supplier<DSLContext> reads, Supplier<Currency> currency) {
        this.reads = reads;
        this.currency = currency;
    }

    /// The customer, and whoever was merged into them.
    private List<UUID> one(UUID customer) {
        var mine = PARTY_ROLE.as("mine");
        var merged = reads.get()
                .select(PARTY_ROLE.RECORD_ID)
                .from(mine)
                .join(PARTY_ROLE)
                .on(PARTY_ROLE.PARTY_ID.eq(mine.PARTY_ID), PARTY_ROLE.ROLE.eq(PartyRole.EX_CUSTOMER.name()))
                .where(mine.RECORD_ID.eq(customer), mine.ROLE.eq(PartyRole.CUSTOMER.name()))
                .fetch(PARTY_ROLE.RECORD_ID);
        return Stream.concat(Stream.of(customer), merged.stream()).toList();
    }

    @Override
    public Sum sum(UUID customer) {
        var count = DSL.count();
        var total = DSL.sum(DOCUMENT.TOTAL);
        var last = DSL.max(DOCUMENT.OCCURRED_AT);
        var found = reads.get()
                .select(count, total, last)
                .from(DOCUMENT_PARTY)
                .join(DOCUMENT)
                .on(DOCUMENT.DOCUMENT_NO.eq(DOCUMENT_PARTY.DOCUMENT_NO))
                .where(DOCUMENT_PARTY.PARTY_ID.in(one(customer)))
                .and(TRADE)
                .fetchSingle();
        return new Sum(
                found.value1(),
                new Money(found.value2() == null ? 0 : found.value2().longValueExact(), currency.get()),
                Optional.ofNullable(found.value3()).map(UtcTime::moment));
    }

    @Override
    public Page<Document.Head> of(UUID customer, Portion portion) {
        var sql = reads.get();
        var rows = sql.select(DOCUMENT.fields())
                .from(DOCUMENT_PARTY)
                .join(DOCUMENT)
                .on(DOCUMENT.DOCUMENT_NO.eq(DOCUMENT_PARTY.DOCUMENT_NO))
                .where(DOCUMENT_PARTY.PARTY_ID.in(one(customer)))
                .and(TRADE)
                .and(DOCUMENT_PARTY.DOCUMENT_NO.lt(portion.below()))
                .orderBy(DOCUMENT_PARTY.DOCUMENT_NO.desc())
                .limit(portion.atMost())
                .fetchInto(DOCUMENT);
        return Page.of(rows, portion, row -> Long.toString(row.getDocumentNo())).map(new DocumentReader(sql, currency)::head);
    }
}
