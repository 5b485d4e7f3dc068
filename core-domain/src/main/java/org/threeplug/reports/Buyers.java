package org.threeplug.reports;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.threeplug.kernel.Money;
import org.threeplug.measures.Axis;
import org.threeplug.measures.FigureQuery;
import org.threeplug.measures.Figures;
import org.threeplug.measures.Member;
import org.threeplug.measures.Named;
import org.threeplug.measures.Side;
import org.threeplug.measures.Span;
import org.threeplug.measures.Sum;
import org.threeplug.measures.Sums;

/// Who bought on the days asked for, and who had bought before. Sales to nobody by name are in none of it.
record Buyers(Reading reading) {

    private static final Set<Side> ALL = Set.of(Side.values());
    private static final Set<Side> SOLD = Set.of(Side.SOLD);

    /// @param sales how often somebody bought, and what that came to less what came back
    record Buyer(Member at, Named named, long sales, Money total) {}

    private static long total(Sums sums) {
        return Math.addExact(sums.of(ALL, Sum.NET), sums.of(ALL, Sum.TAX));
    }

    /// Those who bought something on some days.
    private Map<Member, Sums> buying(Optional<Span> days) {
        var buying = new HashMap<Member, Sums>();
        days.ifPresent(span -> buying.putAll(reading.figures(Axis.CUSTOMER, span)));
        buying.remove(Member.NONE);
        buying.values().removeIf(sums -> sums.of(SOLD, Sum.LINES) == 0);
        return buying;
    }

    private Optional<Span> before() {
        return reading.port(Figures.class)
                .whole()
                .map(Span::from)
                .filter(first -> first.isBefore(reading.span().from()))
                .map(first -> new Span(first, reading.span().from().minusDays(1)));
    }

    private List<Buyer> named(Map<Member, Sums> buying) {
        var names = reading.names(Axis.CUSTOMER, buying.keySet());
        var buyers = new ArrayList<Buyer>();
        buying.forEach((at, sums) -> buyers.add(
                new Buyer(at, names.get(at), sums.of(SOLD, Sum.DOCUMENTS), reading.money(total(sums)))));
        buyers.sort(Comparator.comparing(Buyer::total).reversed().thenComparing(buyer -> buyer.named().key()));
        return buyers;
    }

    List<Buyer> all() {
        return named(buying(Optional.of(reading.span())));
    }

    /// Those who never bought before.
    List<Buyer> fresh() {
        var now = buying(Optional.of(reading.span()));
        now.keySet().removeAll(buying(before()).keySet());
        return named(now);
    }

    List<Buyer> returning() {
        var now = buying(Optional.of(reading.span()));
        now.keySet().retainAll(buying(before()).keySet());
        return named(now);
    }

    /// Those who bought before and did not any more; with what they had bought.
    List<Buyer> lapsed() {
        var then = buying(before());
        then.keySet().removeAll(buying(Optional.of(reading.span())).keySet());
        return named(then);
    }

    /// Who bought in which month, up to the end of the days asked for.
    private TreeMap<YearMonth, Map<Member, Sums>> months() {
        var months = new TreeMap<YearMonth, Map<Member, Sums>>();
        var from = before().map(Span::from).orElse(reading.span().from());
        var query = new FigureQuery(
                new Span(from, reading.span().to()), List.of(Axis.CUSTOMER, Axis.MONTH), reading.only(), false);
        reading.port(Figures.class).ask(query, reading.reads()::at).forEach(row -> {
            var customer = row.at().getFirst();
            if (customer.isThing() && row.sums().of(SOLD, Sum.LINES) > 0) {
                months.computeIfAbsent(YearMonth.parse(row.at().get(1).word()), _ -> new HashMap<>()).put(customer, row.sums());
            }
        });
        return months;
    }

    /// Of one month: who came for the first time and who came again.
    record Month(YearMonth month, long fresh, long again, Money ofFresh, Money ofAgain) {}

    List<Month> byMonth() {
        var months = months();
        var known = new HashSet<Member>();
        var rows = new ArrayList<Month>();
        months.headMap(first()).values().forEach(buying -> known.addAll(buying.keySet()));
        for (var month = first(); !month.isAfter(YearMonth.from(reading.span().to())); month = month.plusMonths(1)) {
            long[] sums = new long[2];
            long fresh = 0;
            var buying = months.getOrDefault(month, Map.of());
            for (var each : buying.entrySet()) {
                boolean isFresh = known.add(each.getKey());
                fresh += isFresh ? 1 : 0;
                sums[isFresh ? 0 : 1] += total(each.getValue());
            }
            rows.add(new Month(month, fresh, buying.size() - fresh, reading.money(sums[0]), reading.money(sums[1])));
        }
        return rows;
    }

    private YearMonth first() {
        return YearMonth.from(reading.span().from());
    }

    /// Of those who came for the first time in one month: how many bought so many months later.
    record Cohort(YearMonth begun, long after, long size, long customers, Money total) {}

    List<Cohort> cohorts() {
        var months = months();
        var begun = new HashMap<Member, YearMonth>();
        months.forEach((month, buying) -> buying.keySet().forEach(customer -> begun.putIfAbsent(customer, month)));
        var sizes = new TreeMap<YearMonth, Long>();
        begun.values().forEach(month -> sizes.merge(month, 1L, Long::sum));
        var rows = new ArrayList<Cohort>();
        sizes.tailMap(first()).forEach((start, size) -> {
            for (var month = start; !month.isAfter(YearMonth.from(reading.span().to())); month = month.plusMonths(1)) {
                var there = months.getOrDefault(month, Map.of()).entrySet().stream()
                        .filter(each -> start.equals(begun.get(each.getKey())))
                        .map(Map.Entry::getValue)
                        .toList();
                rows.add(new Cohort(
                        start,
                        ChronoUnit.MONTHS.between(start, month),
                        size,
                        there.size(),
                        reading.money(there.stream().mapToLong(Buyers::total).sum())));
            }
        });
        return rows;
    }
}
