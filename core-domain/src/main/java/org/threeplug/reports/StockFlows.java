package org.threeplug.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.threeplug.documents.DocumentKind;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Member;
import org.threeplug.measures.Named;
import org.threeplug.stock.StockDays;

/// What moved stock on the days asked for, so that what was on hand before and what is there after add up.
final class StockFlows {

    private StockFlows() {}

    /// Why something moves, as people tell it apart.
    enum Cause {
        SOLD,
        BACK,
        CORRECTED,
        BROUGHT,
        /// Documents of plugs.
        OTHER;

        static Cause of(StockDays.Moved moved) {
            var kind = moved.kind();
            if (kind == DocumentKind.SALE || kind == DocumentKind.EXCHANGE && moved.quantity() < 0) {
                return SOLD;
            }
            if (kind == DocumentKind.RETURN || kind == DocumentKind.VOID || kind == DocumentKind.EXCHANGE) {
                return BACK;
            }
            return kind == DocumentKind.STOCK_ADJUSTMENT ? CORRECTED : kind == DocumentKind.STOCK_TRANSFER ? BROUGHT : OTHER;
        }
    }

    /// @param closing what was on hand after the last day
    record Flow(Named named, long[] by, long closing) {

        long of(Cause cause) {
            return by[cause.ordinal()];
        }

        long opening() {
            long all = closing;
            for (var moved : by) {
                all -= moved;
            }
            return all;
        }
    }

    static List<Flow> of(Reading reading) {
        var levels = new StockLevels(reading);
        var closing = new HashMap<Member, Long>();
        levels.byProduct(false).forEach(level -> closing.put(level.at(), level.quantity()));
        var moved = new HashMap<Member, long[]>();
        levels.days().movements(reading.span(), false, reading.reads()::at, each -> {
            if (levels.counts(each.place())) {
                var by = moved.computeIfAbsent(Member.of(each.product()), _ -> new long[Cause.values().length]);
                by[Cause.of(each).ordinal()] += each.quantity();
            }
            return true;
        });
        var products = reading.products(moved.keySet());
        products.addAll(closing.keySet());
        var names = reading.names(Axis.PRODUCT, products);
        return products.stream()
                .map(product -> new Flow(
                        names.get(product),
                        moved.getOrDefault(product, new long[Cause.values().length]),
                        closing.getOrDefault(product, 0L)))
                .sorted(Comparator.comparing(flow -> flow.named().key()))
                .toList();
    }

    /// What corrections took and found.
    record Loss(Named named, long lines, long lost, long found, long lostValue, long foundValue) {}

    private static final class Sum {
        private long lines;
        private long lost;
        private long found;
        private long lostValue;
        private long foundValue;

        private void add(StockDays.Moved moved) {
            lines++;
            if (moved.quantity() < 0) {
                lost -= moved.quantity();
                lostValue -= moved.value();
            } else {
                found += moved.quantity();
                foundValue += moved.value();
            }
        }
    }

    static List<Loss> byReason(Reading reading) {
        var sums = new HashMap<Member, Sum>();
        corrections(reading).forEach(moved ->
                sums.computeIfAbsent(Member.of(moved.reason().orElse("")), _ -> new Sum()).add(moved));
        return losses(sums, sums.keySet().stream().collect(Collectors.toMap(reason -> reason, reason -> new Named(reason.word(), ""))));
    }

    static List<Loss> byProduct(Reading reading) {
        var sums = new HashMap<Member, Sum>();
        corrections(reading).forEach(moved ->
                sums.computeIfAbsent(Member.of(moved.product()), _ -> new Sum()).add(moved));
        return losses(sums, reading.names(Axis.PRODUCT, sums.keySet()));
    }

    private static List<StockDays.Moved> corrections(Reading reading) {
        var levels = new StockLevels(reading);
        var all = new ArrayList<StockDays.Moved>();
        levels.days().movements(reading.span(), reading.shows("lost_value"), reading.reads()::at, moved -> {
            if (moved.kind() == DocumentKind.STOCK_ADJUSTMENT
                    && levels.counts(moved.place())
                    && reading.counts(Axis.REASON, Member.of(moved.reason().orElse("")))) {
                all.add(moved);
            }
            return true;
        });
        var products = reading.products(all.stream().map(moved -> Member.of(moved.product())).collect(Collectors.toSet()));
        return all.stream().filter(moved -> products.contains(Member.of(moved.product()))).toList();
    }

    private static List<Loss> losses(Map<Member, Sum> sums, Map<Member, Named> names) {
        var losses = new ArrayList<Loss>();
        sums.forEach((at, sum) ->
                losses.add(new Loss(names.get(at), sum.lines, sum.lost, sum.found, sum.lostValue, sum.foundValue)));
        losses.sort(Comparator.comparing(Loss::lostValue).thenComparing(Loss::lost).reversed().thenComparing(loss -> loss.named().key()));
        return losses;
    }
}
