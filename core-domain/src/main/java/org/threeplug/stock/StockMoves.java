package org.threeplug.stock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;

/// Moves the stock of one document, all lines in one go, and adds up what that changed in the books.
public final class StockMoves {

    private final StockBook book;
    private final UUID document;
    private final UUID location;
    private final Instant at;
    private final List<Wanted> wanted = new ArrayList<>();
    private Money value;
    private Money variance;

    private record Wanted(int line, UUID product, Quantity delta, Optional<UnitPrice> unitCost) {}

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
        wanted.add(new Wanted(line, product, delta, unitCost));
    }

    /// Carries out what was asked for so far.
    public StockMoves write() {
        if (wanted.isEmpty()) {
            return this;
        }
        var products = LinkedHashSet.<UUID>newLinkedHashSet(wanted.size());
        wanted.forEach(each -> products.add(each.product()));
        var balances = new LinkedHashMap<>(book.balances(products, location));
        var movements = new ArrayList<Movement>(wanted.size());
        for (var each : wanted) {
            var moved = MovingAverage.move(
                    Optional.ofNullable(balances.get(each.product())).orElseThrow(), each.delta(), each.unitCost());
            balances.put(each.product(), moved.after());
            movements.add(new Movement(
                    document, each.line(), each.product(), location, at, each.delta(), moved.value()));
            value = value.plus(moved.value());
            variance = variance.plus(moved.variance());
        }
        book.move(movements, location, balances);
        wanted.clear();
        return this;
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
