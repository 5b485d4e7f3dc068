package org.threeplug.persistence.sales;

import static org.threeplug.persistence.schema.Tables.DOCUMENT;
import static org.threeplug.persistence.schema.Tables.LEDGER_POSTING;
import static org.threeplug.persistence.schema.Tables.PRODUCT;
import static org.threeplug.persistence.schema.Tables.RETURNED_LINE;
import static org.threeplug.persistence.schema.Tables.STOCK_MOVEMENT;
import static org.threeplug.persistence.schema.Tables.VOIDED_LINE;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.threeplug.cart.Cart;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentColumn;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.ledger.Posting;
import org.threeplug.lists.Order;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.persistence.documents.DocumentNumbers;
import org.threeplug.persistence.documents.DocumentReader;
import org.threeplug.persistence.documents.SeriesName;
import org.threeplug.persistence.engine.database.Readers;
import org.threeplug.persistence.engine.database.UtcTime;
import org.threeplug.persistence.lists.Behind;
import org.threeplug.sales.PostedDocument;
import org.threeplug.sales.Returns;
import org.threeplug.sales.SalesHistory;
import org.threeplug.stock.Movement;

/// Lists walk the index over business date and time backwards, so a page costs the same at the end of a long history as
/// at its beginning, and skipping to a far page touches no rows.
final class JooqSalesHistory implements SalesHistory {

    private final Readers readers;
    private final Supplier<Currency> currency;

    JooqSalesHistory(Readers readers, Supplier<Currency> currency) {
        this.readers = readers;
        this.currency = currency;
    }

    @Override
    public List<Document.Head> documents(Filter filter, Order<DocumentColumn> order, long from, int limit) {
        return documents(filter, order, Optional.empty(), from, limit);
    }

    @Override
    public Page<Document.Head> page(Filter filter, Order<DocumentColumn> order, Portion portion) {
        return Page.of(
                documents(filter, order, portion.after().map(UUID::fromString), 0, portion.atMost()),
                portion,
                head -> head.id().toString());
    }

    /// @param after the document behind which they begin
    private List<Document.Head> documents(
            Filter filter, Order<DocumentColumn> order, Optional<UUID> after, long from, int limit) {
        var sql = readers.office().get();
        var ways = DocumentFilter.ways(sql, filter);
        var found = ways.size() == 1
                ? sql.selectFrom(DOCUMENT).where(ways.getFirst()).getQuery()
                : inAnyWay(sql, ways).getQuery();
        var by = sorts(filter, order) ? order : Order.falling(DocumentColumn.WHEN);
        after.ifPresent(id -> found.addConditions(
                Behind.of(sql, DOCUMENT, DocumentOrder.apart(by), DOCUMENT.ID.eq(id))));
        found.addOrderBy(DocumentOrder.of(by));
        found.addLimit(from, limit);
        return found.fetchInto(DOCUMENT).map(new DocumentReader(sql, currency)::head);
    }

    @Override
    public boolean sorts(Filter filter, Order<DocumentColumn> order) {
        return order.by() == DocumentColumn.WHEN || count(filter) <= DocumentOrder.MOST;
    }

    @Override
    public long count(Filter filter) {
        var sql = readers.office().get();
        var ways = DocumentFilter.ways(sql, filter);
        return ways.size() == 1
                ? sql.fetchCount(DOCUMENT, ways.getFirst())
                : sql.fetchCount(ids(ways));
    }

    @Override
    public Money total(Filter filter) {
        var sql = readers.office().get();
        var ways = DocumentFilter.ways(sql, filter);
        var sum = DSL.sum(DOCUMENT.TOTAL);
        var wanted = ids(ways).asTable("wanted");
        var total = ways.size() == 1
                ? sql.select(sum).from(DOCUMENT).where(ways.getFirst()).fetchOne(sum)
                : sql.select(sum)
                        .from(wanted)
                        .join(DOCUMENT)
                        .on(DOCUMENT.ID.eq(wanted.field(DOCUMENT.ID)))
                        .fetchOne(sum);
        return new Money(total == null ? 0 : total.longValueExact(), currency.get());
    }

    /// One question for each way, each answered by its own index; joined, because H2 asks them again for each row when
    /// they stand in a condition.
    private static SelectJoinStep<Record> inAnyWay(DSLContext sql, List<Condition> ways) {
        var ids = ids(ways).asTable("wanted");
        return sql.select(DOCUMENT.fields())
                .from(ids)
                .join(DOCUMENT)
                .on(DOCUMENT.ID.eq(ids.field(DOCUMENT.ID)));
    }

    private static Select<Record1<UUID>> ids(List<Condition> ways) {
        Select<Record1<UUID>> ids = DSL.select(DOCUMENT.ID).from(DOCUMENT).where(ways.getFirst());
        for (var way : ways.subList(1, ways.size())) {
            ids = ids.union(DSL.select(DOCUMENT.ID).from(DOCUMENT).where(way));
        }
        return ids;
    }

    @Override
    public List<Document.Head> heads(List<UUID> ids) {
        var sql = readers.office().get();
        var found = sql.selectFrom(DOCUMENT)
                .where(DOCUMENT.ID.in(ids))
                .fetch(new DocumentReader(sql, currency)::head)
                .stream()
                .collect(Collectors.toMap(Document.Head::id, Function.identity()));
        return ids.stream().flatMap(id -> Optional.ofNullable(found.get(id)).stream()).toList();
    }

    @Override
    public Optional<PostedDocument> document(UUID id) {
        var sql = readers.counter().get();
        return new DocumentReader(sql, currency)
                .document(id)
                .map(document -> {
                    long number = new DocumentReader(sql, currency).number(id).orElseThrow();
                    return new PostedDocument(document, postings(sql, number), movements(sql, id, number), struck(sql, id));
                });
    }

    @Override
    public Optional<PostedDocument> byReference(String reference) {
        var sql = readers.counter().get();
        return SeriesName.Reference.read(reference)
                .flatMap(read -> sql.select(DOCUMENT.ID)
                        .from(DOCUMENT)
                        .where(DOCUMENT.SERIES.in(DocumentFilter.spellings(sql, read.series())))
                        .and(DOCUMENT.NUMBER.eq(read.number()))
                        .limit(1)
                        .fetchOptional(DOCUMENT.ID))
                .flatMap(this::document);
    }

    @Override
    public List<Returnable> returnable(UUID sale) {
        var sql = readers.counter().get();
        var back = sql.select(RETURNED_LINE.ORIGIN_LINE_NO, DSL.sum(RETURNED_LINE.QUANTITY))
                .from(RETURNED_LINE)
                .where(RETURNED_LINE.ORIGIN_ID.eq(sale))
                .groupBy(RETURNED_LINE.ORIGIN_LINE_NO)
                .fetchMap(
                        RETURNED_LINE.ORIGIN_LINE_NO,
                        row -> new Quantity(row.value2().longValueExact()));
        var sold = new DocumentReader(sql, currency)
                .lines(sale).stream().filter(line -> line.quantity().signum() > 0).toList();
        var decimals = decimals(sql, sold);
        return sold.stream()
                .map(line -> new Returnable(
                        line,
                        line.quantity().minus(back.getOrDefault(line.number(), Quantity.ZERO)),
                        Returns.decimals(line, line.product().flatMap(id -> Optional.ofNullable(decimals.get(id))))))
                .toList();
    }

    private static Map<UUID, Integer> decimals(DSLContext sql, List<Document.Line> lines) {
        var products = lines.stream().flatMap(line -> line.product().stream()).distinct().toList();
        return sql.select(PRODUCT.ID, PRODUCT.QUANTITY_DECIMALS)
                .from(PRODUCT)
                .where(PRODUCT.ID.in(products))
                .fetchMap(PRODUCT.ID, PRODUCT.QUANTITY_DECIMALS);
    }

    @Override
    public Money leftToGiveBack(UUID sale) {
        return GivenBack.left(readers.counter().get(), currency, sale);
    }

    private List<Posting> postings(DSLContext sql, long document) {
        return sql.select(LEDGER_POSTING.ACCOUNT, LEDGER_POSTING.AMOUNT)
                .from(LEDGER_POSTING)
                .where(DocumentNumbers.within(LEDGER_POSTING.ROW_NO, document))
                .orderBy(LEDGER_POSTING.ROW_NO)
                .fetch(row -> new Posting(row.value1(), new Money(row.value2(), currency.get())));
    }

    private List<Cart.Voided> struck(DSLContext sql, UUID document) {
        return sql.selectFrom(VOIDED_LINE)
                .where(VOIDED_LINE.DOCUMENT_ID.eq(document))
                .orderBy(VOIDED_LINE.LINE_NO)
                .fetch(row -> new Cart.Voided(
                        Optional.ofNullable(row.getProductId()),
                        row.getCode(),
                        row.getName(),
                        new Quantity(row.getQuantity()),
                        new Money(row.getAmount(), currency.get())));
    }

    private List<Movement> movements(DSLContext sql, UUID document, long number) {
        return sql.selectFrom(STOCK_MOVEMENT)
                .where(DocumentNumbers.within(STOCK_MOVEMENT.ROW_NO, number))
                .orderBy(STOCK_MOVEMENT.ROW_NO)
                .fetch(row -> new Movement(
                        document,
                        row.getLineNo(),
                        row.getProductId(),
                        row.getLocationId(),
                        UtcTime.moment(row.getMovedAt()),
                        new Quantity(row.getQuantity()),
                        new Money(row.getBookValue(), currency.get())));
    }
}
