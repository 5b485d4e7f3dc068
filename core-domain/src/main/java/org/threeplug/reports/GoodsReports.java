package org.threeplug.reports;

import static org.threeplug.reports.MadeColumn.apart;
import static org.threeplug.reports.MadeColumn.cost;
import static org.threeplug.reports.MadeColumn.key;
import static org.threeplug.reports.MadeColumn.money;
import static org.threeplug.reports.MadeColumn.name;
import static org.threeplug.reports.MadeColumn.words;
import static org.threeplug.reports.Report.Chart.NONE;
import static org.threeplug.reports.Report.Chart.PARETO;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.threeplug.kernel.Money;
import org.threeplug.measures.Axis;
import org.threeplug.measures.FigureQuery;
import org.threeplug.measures.Figures;
import org.threeplug.measures.Member;
import org.threeplug.measures.Named;
import org.threeplug.measures.Side;
import org.threeplug.measures.Sum;
import org.threeplug.measures.Sums;

/// Reports of which goods matter most, and which go together.
final class GoodsReports {

    private static final Set<Side> ALL = Set.of(Side.values());

    /// Eight tenths are made with the first goods, and fifteen hundredths with the next.
    private static final long FIRST = 80;
    private static final long SECOND = 95;
    private static final long HUNDRED = 100;

    private GoodsReports() {}

    static List<Report> all() {
        return List.of(
                ranking("goods.abc", Report.VIEW, false),
                ranking("goods.abc-by-profit", ReportColumn.COSTS, true),
                Together.report());
    }

    private record Earned(Member at, Named named, long quantity, long amount) {}

    /// @param reached what the first up to this one come to
    private record Ranked(Earned earned, Money amount, long reached, long whole) {

        long share() {
            return Math.max(0, earned.amount());
        }

        /// By what is reached before it, so that the one that crosses a line still belongs to what it crosses.
        String letter() {
            long before = reached - share();
            if (share() == 0 || before * HUNDRED >= SECOND * whole) {
                return "C";
            }
            return before * HUNDRED >= FIRST * whole ? "B" : "A";
        }
    }

    private static long amount(Sums sums, boolean profit) {
        long net = sums.of(ALL, Sum.NET);
        return profit ? net - sums.of(ALL, Sum.COST) : net + sums.of(ALL, Sum.TAX);
    }

    private static List<Ranked> ranked(Reading reading, boolean profit) {
        var query = new FigureQuery(reading.span(), List.of(Axis.PRODUCT), reading.only(), profit);
        var found = reading.port(Figures.class).ask(query, reading.reads()::at);
        var names = reading.names(
                Axis.PRODUCT, found.stream().map(row -> row.at().getFirst()).collect(Collectors.toSet()));
        var all = new ArrayList<Earned>();
        found.forEach(row -> all.add(new Earned(
                row.at().getFirst(),
                names.get(row.at().getFirst()),
                row.sums().of(ALL, Sum.QUANTITY),
                amount(row.sums(), profit))));
        all.sort(Comparator.comparing(Earned::amount).reversed().thenComparing(earned -> earned.named().key()));
        long whole = all.stream().mapToLong(earned -> Math.max(0, earned.amount())).sum();
        long reached = 0;
        var ranked = new ArrayList<Ranked>(all.size());
        for (var earned : all) {
            reached += Math.max(0, earned.amount());
            ranked.add(new Ranked(earned, reading.money(earned.amount()), reached, whole));
        }
        return ranked;
    }

    private static Report ranking(String key, String right, boolean profit) {
        return Tabled.report(
                key,
                right,
                PARETO,
                EnumSet.allOf(ReportFilter.class),
                (Ranked row) -> Map.of(Axis.PRODUCT, row.earned().at()),
                reading -> ranked(reading, profit),
                key(row -> row.earned().named().key()),
                name(row -> row.earned().named().name()),
                MadeColumn.quantity("quantity", row -> row.earned().quantity()),
                profit ? cost("profit", Ranked::amount) : money("total", Ranked::amount),
                apart("share", ReportColumn.Kind.PERCENT, row -> Cell.percent(row.share(), row.whole())),
                apart("reached", ReportColumn.Kind.PERCENT, row -> Cell.percent(row.reached(), row.whole())),
                words("abc", Ranked::letter));
    }

    /// Which goods are on one receipt more often than chance would have it.
    private static final class Together {

        /// So many goods, the most often sold, are looked at: half a million pairs, which take two megabytes.
        private static final int GOODS = 1_000;

        /// What happened fewer times says nothing.
        private static final long FEWEST = 3;

        private static final int MOST = 500;

        private static final Set<ReportFilter> FILTERS = Set.of(
                ReportFilter.BRANCH, ReportFilter.PLACE, ReportFilter.REGISTER, ReportFilter.CASHIER, ReportFilter.CUSTOMER,
                ReportFilter.COUNTRY, ReportFilter.HOUR);

        /// @param both receipts with both
        /// @param first and those with the one
        /// @param all and all receipts
        private record Pair(Named one, Named other, long both, long first, long second, long all) {

            /// How many times as often as if the one had nothing to do with the other.
            BigDecimal lift() {
                return BigDecimal.valueOf(both)
                        .multiply(BigDecimal.valueOf(all))
                        .divide(BigDecimal.valueOf(first).multiply(BigDecimal.valueOf(second)), MathContext.DECIMAL64);
            }
        }

        private static long receipts(Sums sums) {
            return sums.of(Set.of(Side.SOLD), Sum.DOCUMENTS);
        }

        private static List<Pair> pairs(Reading reading) {
            var figures = reading.port(Figures.class);
            var whole = new FigureQuery(reading.span(), List.of(), reading.only(), false);
            long all = figures.ask(whole, reading.reads()::at).stream().mapToLong(row -> receipts(row.sums())).sum();
            var sold = reading.figures(Axis.PRODUCT, reading.span());
            var often = sold.entrySet().stream()
                    .filter(each -> receipts(each.getValue()) >= FEWEST)
                    .sorted(Comparator.comparing((Map.Entry<Member, Sums> each) -> receipts(each.getValue())).reversed())
                    .limit(GOODS)
                    .map(Map.Entry::getKey)
                    .toList();
            var together = figures.together(whole, often, FEWEST, reading.reads()::at);
            var names = reading.names(Axis.PRODUCT, Set.copyOf(often));
            return together.stream()
                    .map(pair -> new Pair(
                            names.get(pair.one()),
                            names.get(pair.other()),
                            pair.documents(),
                            receipts(sold.get(pair.one())),
                            receipts(sold.get(pair.other())),
                            all))
                    .filter(pair -> pair.lift().compareTo(BigDecimal.ONE) > 0)
                    .sorted(Comparator.comparing(Pair::both)
                            .thenComparing(Pair::lift)
                            .reversed()
                            .thenComparing(pair -> pair.one().key())
                            .thenComparing(pair -> pair.other().key()))
                    .limit(MOST)
                    .toList();
        }

        private static Report report() {
            return Tabled.report(
                    "goods.together",
                    Report.VIEW,
                    NONE,
                    FILTERS,
                    Together::pairs,
                    key(row -> row.one().key()),
                    name(row -> row.one().name()),
                    words("with", row -> row.other().key()),
                    name("with_name", row -> row.other().name()),
                    apart("documents", ReportColumn.Kind.COUNT, row -> Cell.of(row.both())),
                    apart("support", ReportColumn.Kind.PERCENT, row -> Cell.percent(row.both(), row.all())),
                    apart("confidence", ReportColumn.Kind.PERCENT, row -> Cell.percent(row.both(), row.first())),
                    apart("confidence_back", ReportColumn.Kind.PERCENT, row -> Cell.percent(row.both(), row.second())),
                    apart("lift", ReportColumn.Kind.NUMBER, row -> Cell.of(row.lift().setScale(2, RoundingMode.HALF_UP))));
        }
    }
}
