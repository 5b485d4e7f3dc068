package org.threeplug.tools.replay;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.threeplug.kernel.Refusal;

/// What a replay posted.
///
/// @param unitsMoved what left the shelves: the sum of −quantity over the lines seen, goods or not
/// @param alreadyPosted documents that an earlier run had posted
/// @param refused documents not posted, by the code of the reason
public record ReplayResult(
        int documents,
        int lines,
        TradeBooks.Sum sales,
        TradeBooks.Sum returns,
        int stockAdjustments,
        TradeBooks.Sum ledgerAdjustments,
        BigDecimal unitsMoved,
        int alreadyPosted,
        SortedMap<String, Refused> refused,
        double seconds) {

    /// The documents that were refused for one reason.
    ///
    /// @param first the number of the first of them
    /// @param why the refusal of that one, which names what is in it
    public record Refused(int count, String first, Refusal why) {

        Refused andOneMore() {
            return new Refused(count + 1, first, why);
        }
    }

    public ReplayResult {
        refused = Collections.unmodifiableSortedMap(new TreeMap<>(refused));
    }

    public BigDecimal netTotal() {
        return sales.total().add(returns.total()).add(ledgerAdjustments.total());
    }

    public int refusedCount() {
        return refused.values().stream().mapToInt(Refused::count).sum();
    }

    public double documentsPerSecond() {
        return seconds == 0 ? 0 : documents / seconds;
    }

    /// As printed by `--json`; amounts are strings, for a number would lose pennies in careless hands.
    public Map<String, Object> json() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("documents", documents);
        fields.put("lines", lines);
        fields.put("sales", json(sales));
        fields.put("returns", json(returns));
        fields.put("stockAdjustments", Map.of("count", stockAdjustments));
        fields.put("ledgerAdjustments", json(ledgerAdjustments));
        fields.put("netTotal", netTotal().toPlainString());
        fields.put("unitsMoved", unitsMoved.stripTrailingZeros().toPlainString());
        fields.put("alreadyPosted", alreadyPosted);
        var refusals = new LinkedHashMap<String, Object>();
        refusals.put("count", refusedCount());
        var byReason = new LinkedHashMap<String, Integer>();
        refused.forEach((code, those) -> byReason.put(code, those.count()));
        refusals.put("byReason", byReason);
        fields.put("refused", refusals);
        fields.put("seconds", tenths(seconds));
        fields.put("documentsPerSecond", tenths(documentsPerSecond()));
        return fields;
    }

    private static BigDecimal tenths(double figure) {
        return BigDecimal.valueOf(Math.round(figure * 10), 1);
    }

    private static Map<String, Object> json(TradeBooks.Sum sum) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("count", sum.count());
        fields.put("total", sum.total().toPlainString());
        return fields;
    }
}
