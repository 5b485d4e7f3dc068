package org.threeplug.reports;

import static org.threeplug.reports.MadeColumn.apart;
import static org.threeplug.reports.MadeColumn.count;
import static org.threeplug.reports.MadeColumn.key;
import static org.threeplug.reports.MadeColumn.money;
import static org.threeplug.reports.MadeColumn.name;
import static org.threeplug.reports.Report.Chart.BARS;
import static org.threeplug.reports.Report.Chart.LINE;
import static org.threeplug.reports.Report.Chart.NONE;
import static org.threeplug.reports.Report.Chart.PARETO;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Member;

/// Reports of who buys.
final class CustomerReports {

    private static final String RIGHT = "customers.view";
    private static final Set<ReportFilter> FILTERS =
            Set.of(ReportFilter.BRANCH, ReportFilter.REGISTER, ReportFilter.CASHIER, ReportFilter.COUNTRY);

    private CustomerReports() {}

    static List<Report> all() {
        return List.of(
                buyers("customers.new", true, Buyers::fresh),
                buyers("customers.returning", true, Buyers::returning),
                buyers("customers.lapsed", false, Buyers::lapsed),
                best(),
                byMonth(),
                cohorts());
    }

    /// @param inTheDays whether the documents of a customer lie in the days asked for; those of who stayed away lie before
    private static Report buyers(String key, boolean inTheDays, Function<Buyers, List<Buyers.Buyer>> which) {
        return Tabled.report(
                key,
                RIGHT,
                BARS,
                FILTERS,
                new Tabled<Buyers.Buyer>(
                        List.of(
                                key(row -> row.named().key()),
                                name(row -> row.named().name()),
                                count("documents", Buyers.Buyer::sales),
                                money("total", Buyers.Buyer::total)),
                        row -> Map.of(Axis.CUSTOMER, row.at()),
                        inTheDays,
                        reading -> which.apply(new Buyers(reading))));
    }

    /// @param reached what the best up to this one bought
    private record Ranked(Buyers.Buyer buyer, long reached, long whole) {}

    private static List<Ranked> ranked(Reading reading) {
        var buyers = new Buyers(reading).all();
        long whole = buyers.stream().mapToLong(buyer -> Math.max(0, buyer.total().minor())).sum();
        long reached = 0;
        var ranked = new ArrayList<Ranked>(buyers.size());
        for (var buyer : buyers) {
            reached += Math.max(0, buyer.total().minor());
            ranked.add(new Ranked(buyer, reached, whole));
        }
        return ranked;
    }

    private static Report best() {
        return Tabled.report(
                "customers.best",
                RIGHT,
                PARETO,
                FILTERS,
                (Ranked row) -> Map.of(Axis.CUSTOMER, row.buyer().at()),
                CustomerReports::ranked,
                key(row -> row.buyer().named().key()),
                name(row -> row.buyer().named().name()),
                count("documents", row -> row.buyer().sales()),
                money("total", row -> row.buyer().total()),
                apart("share", ReportColumn.Kind.PERCENT, row -> Cell.percent(
                        Math.max(0, row.buyer().total().minor()), row.whole())),
                apart("reached", ReportColumn.Kind.PERCENT, row -> Cell.percent(row.reached(), row.whole())));
    }

    private static Report byMonth() {
        return Tabled.report(
                "customers.by-month",
                RIGHT,
                LINE,
                FILTERS,
                (Buyers.Month row) -> Map.of(Axis.MONTH, Member.of(row.month().toString())),
                reading -> new Buyers(reading).byMonth(),
                key(row -> row.month().toString()),
                apart("customers", ReportColumn.Kind.COUNT, row -> Cell.of(row.fresh() + row.again())),
                count("new_customers", Buyers.Month::fresh),
                apart("returning_customers", ReportColumn.Kind.COUNT, row -> Cell.of(row.again())),
                money("total", row -> row.ofFresh().plus(row.ofAgain())),
                money("new_total", Buyers.Month::ofFresh),
                money("returning_total", Buyers.Month::ofAgain));
    }

    private static Report cohorts() {
        return Tabled.report(
                "customers.cohorts",
                RIGHT,
                NONE,
                FILTERS,
                reading -> new Buyers(reading).cohorts(),
                key(row -> row.begun().toString()),
                apart("months_after", ReportColumn.Kind.COUNT, row -> Cell.of(row.after())),
                apart("cohort", ReportColumn.Kind.COUNT, row -> Cell.of(row.size())),
                apart("customers", ReportColumn.Kind.COUNT, row -> Cell.of(row.customers())),
                apart("share", ReportColumn.Kind.PERCENT, row -> Cell.percent(row.customers(), row.size())),
                money("total", Buyers.Cohort::total));
    }
}
