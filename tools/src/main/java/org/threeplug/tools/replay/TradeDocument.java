package org.threeplug.tools.replay;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.threeplug.kernel.Refusal;

/// One document of the books with all its lines, wherever they stood in the file.
///
/// @param problem the refusal's code when a line cannot be read; such a document has no lines to post
public record TradeDocument(String number, List<TradeLine> lines, int lineCount, Optional<String> problem) {

    public enum Kind {
        SALE,
        RETURN,
        STOCK_ADJUSTMENT,
        LEDGER_ADJUSTMENT
    }

    public TradeDocument {
        lines = List.copyOf(lines);
    }

    static TradeDocument of(String number, List<TradeLine> lines) {
        return new TradeDocument(number, lines, lines.size(), Optional.empty());
    }

    static TradeDocument unreadable(String number, int lineCount, String problem) {
        return new TradeDocument(number, List.of(), lineCount, Optional.of(problem));
    }

    /// By the number's first letter, then by the prices: a document in which nothing has a price moves only stock.
    Kind kind() {
        return switch (number.isEmpty() ? "" : number.substring(0, 1).toUpperCase(Locale.ROOT)) {
            case "C" -> Kind.RETURN;
            case "A" -> Kind.LEDGER_ADJUSTMENT;
            default ->
                lines.stream().allMatch(line -> line.unitPrice().signum() == 0) ? Kind.STOCK_ADJUSTMENT : Kind.SALE;
        };
    }

    /// The time of the first line; a few documents bear two.
    LocalDateTime at() {
        return lines.getFirst().at();
    }

    Optional<String> customer() {
        return lines.stream().flatMap(line -> line.customer().stream()).findFirst();
    }

    /// The one of the first line that names one.
    Optional<String> country() {
        return lines.stream().flatMap(line -> line.country().stream()).findFirst();
    }

    BigDecimal total() {
        return lines.stream().map(TradeLine::amount).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    /// The first description there is; a stock adjustment has nothing else to say why.
    Optional<String> description() {
        return lines.stream().map(TradeLine::description).filter(text -> !text.isBlank()).findFirst();
    }

    /// Why the gate would refuse it for certain. Such a document is not submitted, so that replaying the books again opens
    /// no shift for its sake.
    Optional<Refusal> hopeless() {
        if (kind() == Kind.LEDGER_ADJUSTMENT) {
            return total().signum() == 0 ? Optional.of(Refusal.of("ledger.nothing-posted")) : Optional.empty();
        }
        var quantityZero = kind() == Kind.STOCK_ADJUSTMENT ? "stock.quantity-zero" : "sales.quantity-zero";
        return first(line -> line.unitPrice().signum() < 0)
                .map(line -> Refusal.of(
                        "sales.price-negative", line.name(), line.unitPrice().toPlainString()))
                .or(() -> first(line -> line.quantity().signum() == 0)
                        .map(line -> Refusal.of(quantityZero, line.name())));
    }

    private Optional<TradeLine> first(Predicate<TradeLine> which) {
        return lines.stream().filter(which).findFirst();
    }

    BigDecimal unitsMoved() {
        return lines.stream().map(TradeLine::quantity).reduce(BigDecimal.ZERO, BigDecimal::add).negate();
    }
}
