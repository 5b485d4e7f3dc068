package org.threeplug.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.threeplug.measures.Axis;
import org.threeplug.measures.FigureQuery;
import org.threeplug.measures.Figures;
import org.threeplug.measures.Member;
import org.threeplug.measures.Named;
import org.threeplug.measures.Side;
import org.threeplug.measures.Span;
import org.threeplug.measures.Sum;
import org.threeplug.stock.StockDays;

/// What is on hand held against what was sold of it on the days asked for.
final class StockTurns {

    private static final Set<Side> ALL = Set.of(Side.values());

    /// A shop orders about once a week.
    private static final int WEEK = 7;

    private static final long ONE = 10_000;

    private StockTurns() {}

    /// @param sold what was sold less what came back
    /// @param minimum what is always to be there, where somebody said so
    record Turn(StockLevels.Level level, long sold, long days, String lastSold, OptionalLong minimum) {

        /// For how many days it lasts when it sells on as it did.
        Cell cover() {
            return sold <= 0
                    ? Cell.NOTHING
                    : Cell.of(BigDecimal.valueOf(Math.max(0, level.quantity()))
                            .multiply(BigDecimal.valueOf(days))
                            .divide(BigDecimal.valueOf(sold), 1, RoundingMode.HALF_UP));
        }

        Cell aDay() {
            return Cell.of(BigDecimal.valueOf(sold, 4)
                    .divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP));
        }

        /// What sells in a week, in whole units.
        long week() {
            return Math.ceilDiv(Math.max(0, sold) * WEEK, days * ONE) * ONE;
        }

        boolean isDead() {
            return sold <= 0 && level.quantity() > 0;
        }

        /// What is to be there: what somebody said, and what sells in a week where nobody did.
        long wanted() {
            return minimum.orElseGet(this::week);
        }

        Cell least() {
            return minimum.isPresent() ? Cell.quantity(minimum.getAsLong()) : Cell.NOTHING;
        }

        boolean isLow() {
            return (minimum.isPresent() || sold > 0) && level.quantity() < wanted();
        }
    }

    /// Goods that are on hand, and goods that sold and are not.
    static List<Turn> of(Reading reading, boolean lastSold) {
        var minimums = reading.port(StockDays.class).minimums();
        var levels = new ArrayList<>(new StockLevels(reading).byProductAlsoGone(reading.shows("stock_value")));
        levels.addAll(neverThere(reading, levels, minimums.keySet()));
        var sold = new HashMap<Member, Long>();
        reading.figures(Axis.PRODUCT, reading.span())
                .forEach((product, sums) -> sold.put(product, sums.of(ALL, Sum.QUANTITY)));
        var last = lastSold ? last(reading) : Map.<Member, String>of();
        var turns = new ArrayList<Turn>();
        for (var level : levels) {
            var minimum = level.at().isThing() ? minimums.get(level.at().id()) : null;
            turns.add(new Turn(
                    level,
                    sold.getOrDefault(level.at(), 0L),
                    reading.span().days(),
                    last.getOrDefault(level.at(), ""),
                    minimum == null ? OptionalLong.empty() : OptionalLong.of(minimum)));
        }
        return turns;
    }

    /// Goods of which there is to be some and never was any.
    private static List<StockLevels.Level> neverThere(Reading reading, List<StockLevels.Level> levels, Set<UUID> wanted) {
        var missing = wanted.stream().map(Member::of).collect(Collectors.toSet());
        levels.forEach(level -> missing.remove(level.at()));
        var narrowed = reading.products(missing);
        var names = reading.names(Axis.PRODUCT, narrowed);
        return narrowed.stream()
                .map(product -> new StockLevels.Level(product, names.get(product), Member.NONE, new Named("", ""), 0, 0, 0))
                .toList();
    }

    /// The month in which something was sold last, up to the end of the days asked for.
    private static Map<Member, String> last(Reading reading) {
        var last = new HashMap<Member, String>();
        var figures = reading.port(Figures.class);
        var whole = figures.whole().map(Span::from).filter(first -> !first.isAfter(reading.span().to()));
        if (whole.isPresent()) {
            var query = new FigureQuery(
                    new Span(whole.get(), reading.span().to()), List.of(Axis.PRODUCT, Axis.MONTH), reading.only(), false);
            figures.ask(query, reading.reads()::at).stream()
                    .filter(row -> row.sums().of(Set.of(Side.SOLD), Sum.LINES) > 0)
                    .forEach(row -> last.merge(
                            row.at().getFirst(), row.at().get(1).word(), (one, other) -> one.compareTo(other) > 0 ? one : other));
        }
        return last;
    }
}
