package org.threeplug.stock;

import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;

/// Moves the stock of one document and adds up what that changed in the books.
public final class StockMoves {

    private final StockBook book;
    private final UUID document;
    private final UUID location;
    private final Instant at;
    private Money value;
    private Money variance;

    public StockMoves(StockBook book, UUID document, UUID location, Instant at, Currency currency) {
        this.book = book;
        this.document = document;
        this.location = location;
        this.at = at;
        this.value = Money.zero(currency);
        this.variance = Money.zero(currency);
    }

    /// @param delta in the product's own unit; negative takes away
    public void move(int line, UUID product, Quantity delta, Optional<UnitPrice> unitCost) {
        var moved = MovingAverage.move(book.balance(product, location), delta, unitCost);
        book.move(new Movement(document, line, product, location, at, delta, moved.value()), moved.after());
        value = value.plus(moved.value());
        variance = variance.plus(moved.variance());
    }

    /// By how much the book value has changed.
    public Money value() {
        return value;
    }

    /// What belongs to the cost of goods sold before their cost was known.
    public Money variance() {
        return variance;
    }
}
