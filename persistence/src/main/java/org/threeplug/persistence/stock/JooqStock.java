package org.threeplug.persistence.stock;

import static org.threeplug.persistence.schema.Tables.DOCUMENT;
import static org.threeplug.persistence.schema.Tables.STOCK_BALANCE;
import static org.threeplug.persistence.schema.Tables.STOCK_MOVEMENT;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.persistence.UtcTime;
import org.threeplug.persistence.documents.SeriesName;
import org.threeplug.stock.Balance;
import org.threeplug.stock.Movement;
import org.threeplug.stock.Stock;

final class JooqStock implements Stock {

    private final Supplier<DSLContext> reads;
    private final Supplier<Currency> currency;

    JooqStock(Supplier<DSLContext> reads, Supplier<Currency> currency) {
        this.reads = reads;
        this.currency = currency;
    }

    @Override
    public Balance onHand(UUID product, UUID location) {
        return reads.get()
                .selectFrom(STOCK_BALANCE)
                .where(STOCK_BALANCE.PRODUCT_ID.eq(product), STOCK_BALANCE.LOCATION_ID.eq(location))
                .fetchOptional(row -> new Balance(
                        new Quantity(row.getQuantity()),
                        money(row.getBookValue()),
                        new UnitPrice(row.getAverageCost(), currency.get())))
                .orElseGet(() -> new Balance(Quantity.ZERO, money(0), UnitPrice.zero(currency.get())));
    }

    @Override
    public List<HistoryRow> history(UUID product, long from, int limit) {
        var sql = reads.get();
        var page = sql.selectFrom(STOCK_MOVEMENT)
                .where(STOCK_MOVEMENT.PRODUCT_ID.eq(product))
                .orderBy(STOCK_MOVEMENT.PRODUCT_ID.desc(), STOCK_MOVEMENT.MOVED_AT.desc())
                .limit(limit)
                .offset(from)
                .asTable(STOCK_MOVEMENT.getName());
        var moved = page.field(STOCK_MOVEMENT.MOVED_AT);
        return sql.select(page.fields())
                .select(DOCUMENT.SERIES, DOCUMENT.NUMBER, DOCUMENT.KIND, DOCUMENT.REASON)
                .from(page)
                .join(DOCUMENT)
                .on(DOCUMENT.ID.eq(page.field(STOCK_MOVEMENT.DOCUMENT_ID)))
                .orderBy(moved.desc())
                .fetch(this::row);
    }

    private HistoryRow row(Record row) {
        return new HistoryRow(
                new Movement(
                        row.get(STOCK_MOVEMENT.DOCUMENT_ID),
                        row.get(STOCK_MOVEMENT.LINE_NO),
                        row.get(STOCK_MOVEMENT.PRODUCT_ID),
                        row.get(STOCK_MOVEMENT.LOCATION_ID),
                        UtcTime.moment(row.get(STOCK_MOVEMENT.MOVED_AT)),
                        new Quantity(row.get(STOCK_MOVEMENT.QUANTITY)),
                        money(row.get(STOCK_MOVEMENT.BOOK_VALUE))),
                SeriesName.reference(row.get(DOCUMENT.SERIES), row.get(DOCUMENT.NUMBER)),
                row.get(DOCUMENT.KIND),
                Optional.ofNullable(row.get(DOCUMENT.REASON)).orElse(""));
    }

    private Money money(long minor) {
        return new Money(minor, currency.get());
    }
}
