package org.threeplug.reports;

import static org.threeplug.reports.MadeColumn.apart;
import static org.threeplug.reports.MadeColumn.count;
import static org.threeplug.reports.MadeColumn.key;
import static org.threeplug.reports.MadeColumn.money;
import static org.threeplug.reports.MadeColumn.name;
import static org.threeplug.reports.MadeColumn.words;
import static org.threeplug.reports.Report.Chart.BARS;
import static org.threeplug.reports.Report.Chart.NONE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.documents.DocumentKind;
import org.threeplug.kernel.Money;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Member;
import org.threeplug.measures.Named;
import org.threeplug.sales.Oversight;
import org.threeplug.settings.Settings;

/// Reports of what an owner watches: struck lines, approvals, the drawer, and what it lacked.
final class ControlReports {

    private static final Set<ReportFilter> TILLS = Set.of(ReportFilter.BRANCH, ReportFilter.REGISTER, ReportFilter.CASHIER);

    private static final String RIGHT = "reports.control";

    private ControlReports() {}

    static List<Report> all() {
        return List.of(
                struckByPerson(), struckByProduct(), approvals(), openings(), moved("cash.in-out-by-person", ControlReports::person),
                movedByReason(), differences(), PriceReports.overrides(), PriceReports.byPerson());
    }

    /// Whether what a person did at a register counts.
    static boolean counts(Reading reading, UUID register, UUID person) {
        return reading.counts(Axis.CASHIER, Member.of(person))
                && reading.counts(Axis.REGISTER, Member.of(register))
                && (!reading.only().containsKey(Axis.BRANCH)
                        || reading.port(Settings.class).registers().stream()
                                .filter(known -> known.id().equals(register))
                                .anyMatch(known -> reading.counts(Axis.BRANCH, Member.of(known.branch().id()))));
    }

    /// Some things that belong together, with what they are known by and what they come to.
    private record Group<T>(Member at, Named named, List<T> all, Money amount) {

        long count(Predicate<T> which) {
            return all.stream().filter(which).count();
        }
    }

    private static <T> List<Group<T>> groups(
            Reading reading, Axis axis, Stream<T> all, Function<T, Member> by, ToLongFunction<T> amount) {
        var groups = all.collect(Collectors.groupingBy(by));
        var names = reading.names(axis, groups.keySet());
        return groups.entrySet().stream()
                .map(group -> new Group<>(
                        group.getKey(),
                        names.get(group.getKey()),
                        group.getValue(),
                        reading.money(group.getValue().stream().mapToLong(amount).sum())))
                .sorted(Comparator.comparing((Group<T> group) -> group.amount().abs())
                        .thenComparing(group -> group.all().size())
                        .reversed()
                        .thenComparing(group -> group.named().key()))
                .toList();
    }

    private static Stream<Oversight.Struck> struck(Reading reading) {
        var all = reading.port(Oversight.class).struck(reading.span()).stream()
                .filter(line -> counts(reading, line.register(), line.cashier()))
                .toList();
        var products = reading.products(all.stream().map(ControlReports::product).collect(Collectors.toSet()));
        return all.stream().filter(line -> products.contains(product(line)));
    }

    private static Member product(Oversight.Struck line) {
        return line.product().map(Member::of).orElseGet(() -> Member.of(line.code()));
    }

    private static final Set<ReportFilter> LINES = Set.of(
            ReportFilter.BRANCH, ReportFilter.REGISTER, ReportFilter.CASHIER, ReportFilter.PRODUCT, ReportFilter.CATEGORY, ReportFilter.BRAND);

    private static Report struckByPerson() {
        return Tabled.about(
                "control.struck-by-person",
                RIGHT,
                BARS,
                LINES,
                (Group<Oversight.Struck> row) -> Map.of(Axis.CASHIER, row.at()),
                reading -> groups(
                        reading, Axis.CASHIER, struck(reading), line -> Member.of(line.cashier()), Oversight.Struck::amount),
                key(row -> row.named().key()),
                name(row -> row.named().name()),
                count("lines", row -> (long) row.all().size()),
                count("given_up", row -> row.count(Oversight.Struck::givenUp)),
                money("amount", Group::amount));
    }

    private static Report struckByProduct() {
        return Tabled.report(
                "control.struck-by-product",
                RIGHT,
                BARS,
                LINES,
                reading -> groups(reading, Axis.PRODUCT, struck(reading), ControlReports::product, Oversight.Struck::amount),
                key(row -> row.named().key()),
                name(row -> row.named().name()),
                count("lines", row -> (long) row.all().size()),
                count("given_up", row -> row.count(Oversight.Struck::givenUp)),
                apart("quantity", ReportColumn.Kind.QUANTITY, row -> Cell.quantity(
                        row.all().stream().mapToLong(Oversight.Struck::quantity).sum())),
                money("amount", Group::amount));
    }

    /// @param approver who stood behind it
    private record Approval(Member at, Named approver, Named person, Oversight.Approved what) {}

    /// What is asked for by name and reason stands in the journal.
    private static Report approvals() {
        return Tabled.about(
                "control.approvals",
                "journal.view",
                NONE,
                Set.of(ReportFilter.CASHIER),
                (Approval row) -> Map.of(Axis.CASHIER, row.at()),
                ControlReports::approved,
                key(row -> row.approver().key()),
                name(row -> row.approver().name()),
                words("person", row -> row.person().key()),
                name("person_name", row -> row.person().name()),
                words("command", row -> row.what().command()),
                name("reason_given", row -> row.what().reason()),
                count("times", row -> row.what().times()));
    }

    private static List<Approval> approved(Reading reading) {
        var zone = reading.port(Settings.class).store().orElseThrow().zone();
        var all = reading.port(Oversight.class)
                .approved(
                        reading.span().from().atStartOfDay(zone).toInstant(),
                        reading.span().to().plusDays(1).atStartOfDay(zone).toInstant())
                .stream()
                .filter(each -> reading.counts(Axis.CASHIER, Member.of(each.approver()))
                        || reading.counts(Axis.CASHIER, Member.of(each.person())))
                .toList();
        var names = new HashMap<Member, Named>(reading.names(
                Axis.CASHIER,
                all.stream()
                        .flatMap(each -> Stream.of(Member.of(each.approver()), Member.of(each.person())))
                        .collect(Collectors.toSet())));
        return all.stream()
                .map(each -> new Approval(
                        Member.of(each.approver()), names.get(Member.of(each.approver())), names.get(Member.of(each.person())), each))
                .sorted(Comparator.comparing((Approval row) -> row.approver().key())
                        .thenComparing(row -> row.what().command())
                        .thenComparing(row -> row.person().key())
                        .thenComparing(row -> row.what().reason()))
                .toList();
    }

    private static Stream<Oversight.Drawer> drawer(Reading reading, Set<DocumentKind> kinds) {
        return reading.port(Oversight.class).drawer(reading.span()).stream()
                .filter(each -> kinds.contains(each.kind()))
                .filter(each -> counts(reading, each.register(), each.cashier()));
    }

    private static final Set<DocumentKind> MOVED =
            Set.of(DocumentKind.CASH_IN, DocumentKind.CASH_OUT, DocumentKind.FLOAT_CORRECTION);

    private static Report openings() {
        return Tabled.about(
                "control.drawer-openings",
                RIGHT,
                BARS,
                TILLS,
                (Group<Oversight.Drawer> row) -> Map.of(Axis.CASHIER, row.at()),
                reading -> person(reading, Set.of(DocumentKind.NO_SALE)),
                key(row -> row.named().key()),
                name(row -> row.named().name()),
                count("times", row -> (long) row.all().size()));
    }

    private static List<Group<Oversight.Drawer>> person(Reading reading, Set<DocumentKind> kinds) {
        return groups(
                reading, Axis.CASHIER, drawer(reading, kinds), each -> Member.of(each.cashier()), Oversight.Drawer::amount);
    }

    private static List<Group<Oversight.Drawer>> person(Reading reading) {
        return person(reading, MOVED);
    }

    private static Report movedByReason() {
        return moved("cash.in-out-by-reason", reading -> groups(
                reading,
                Axis.REASON,
                drawer(reading, MOVED),
                each -> Member.of(each.reason().orElse("")),
                Oversight.Drawer::amount));
    }

    /// One row with what came in and what went out.
    private record In(Group<Oversight.Drawer> group, Money in, Money out) {}

    private static Report moved(String key, Function<Reading, List<Group<Oversight.Drawer>>> groups) {
        return Tabled.report(
                key,
                Report.VIEW,
                NONE,
                TILLS,
                reading -> groups.apply(reading).stream()
                        .map(group -> new In(group, reading.money(sum(group, 1)), reading.money(sum(group, -1))))
                        .toList(),
                key(row -> row.group().named().key()),
                name(row -> row.group().named().name()),
                count("documents", row -> (long) row.group().all().size()),
                money("cash_in", In::in),
                money("cash_out", In::out),
                money("difference", row -> row.group().amount()));
    }

    private static long sum(Group<Oversight.Drawer> group, int sign) {
        return group.all().stream().mapToLong(each -> Math.max(0, sign * each.amount())).sum();
    }

    private record Counted(Group<Oversight.Closed> group, Money over, Money missing, Money expected) {}

    private static long difference(Oversight.Closed shift) {
        return shift.counted() - shift.expected();
    }

    private static Report differences() {
        return Tabled.report(
                "cash.differences-by-person",
                "cash.z",
                BARS,
                TILLS,
                ControlReports::counted,
                key(row -> row.group().named().key()),
                name(row -> row.group().named().name()),
                count("shifts", row -> (long) row.group().all().size()),
                apart("exact", ReportColumn.Kind.COUNT, row -> Cell.of(row.group().count(shift -> difference(shift) == 0))),
                money("expected", Counted::expected),
                money("over", Counted::over),
                money("short", Counted::missing),
                money("difference", row -> row.group().amount()));
    }

    private static List<Counted> counted(Reading reading) {
        var shifts = reading.port(Oversight.class).closed(reading.span()).stream()
                .filter(shift -> counts(reading, shift.register(), shift.closedBy()));
        var rows = new ArrayList<Counted>();
        for (var group : groups(reading, Axis.CASHIER, shifts, shift -> Member.of(shift.closedBy()), ControlReports::difference)) {
            rows.add(new Counted(
                    group,
                    reading.money(group.all().stream().mapToLong(shift -> Math.max(0, difference(shift))).sum()),
                    reading.money(group.all().stream().mapToLong(shift -> Math.max(0, -difference(shift))).sum()),
                    reading.money(group.all().stream().mapToLong(Oversight.Closed::expected).sum())));
        }
        return rows;
    }
}
