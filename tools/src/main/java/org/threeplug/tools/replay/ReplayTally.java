package org.threeplug.tools.replay;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.threeplug.kernel.Refusal;

/// Counts what a replay does.
final class ReplayTally {

    private final Map<TradeDocument.Kind, Integer> counts = new EnumMap<>(TradeDocument.Kind.class);
    private final Map<TradeDocument.Kind, BigDecimal> totals = new EnumMap<>(TradeDocument.Kind.class);
    private final SortedMap<String, ReplayResult.Refused> refused = new TreeMap<>();
    private BigDecimal unitsMoved = BigDecimal.ZERO;
    private int lines;
    private int alreadyPosted;

    void posted(TradeDocument document, BigDecimal total) {
        counts.merge(document.kind(), 1, Integer::sum);
        totals.merge(document.kind(), total, BigDecimal::add);
        unitsMoved = unitsMoved.add(document.unitsMoved());
        lines += document.lineCount();
    }

    void refused(TradeDocument document, Refusal why) {
        var first = new ReplayResult.Refused(1, document.number(), why);
        refused.merge(why.code(), first, (before, _) -> before.andOneMore());
        unitsMoved = unitsMoved.add(document.unitsMoved());
    }

    void alreadyPosted(int documents) {
        alreadyPosted += documents;
    }

    /// Documents dealt with so far, whatever became of them.
    int seen() {
        return posted() + alreadyPosted + refused.values().stream().mapToInt(ReplayResult.Refused::count).sum();
    }

    int posted() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    ReplayResult result(double seconds) {
        return new ReplayResult(
                posted(),
                lines,
                sum(TradeDocument.Kind.SALE),
                sum(TradeDocument.Kind.RETURN),
                sum(TradeDocument.Kind.STOCK_ADJUSTMENT).count(),
                sum(TradeDocument.Kind.LEDGER_ADJUSTMENT),
                unitsMoved,
                alreadyPosted,
                refused,
                seconds);
    }

    private TradeBooks.Sum sum(TradeDocument.Kind kind) {
        return new TradeBooks.Sum(
                counts.getOrDefault(kind, 0), totals.getOrDefault(kind, new BigDecimal("0.00")));
    }
}
