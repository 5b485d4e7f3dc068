package org.threeplug.reports;

import static org.threeplug.reports.MadeColumn.day;
import static org.threeplug.reports.MadeColumn.key;
import static org.threeplug.reports.MadeColumn.name;
import static org.threeplug.reports.MadeColumn.words;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.threeplug.cash.Shift;
import org.threeplug.cash.Shifts;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Member;
import org.threeplug.measures.Named;
import org.threeplug.settings.Register;
import org.threeplug.settings.Settings;

/// The shifts that are open now, and since when: one that was forgotten in the evening shows here. What lies in their drawers does not, because it
/// is counted blind.
final class OpenShifts {

    private OpenShifts() {}

    private record Open(Register register, Shift shift, Named by, LocalDateTime since) {}

    static List<Report> all() {
        return List.of(Tabled.about(
                "cash.open-shifts",
                "cash.z",
                Report.Chart.NONE,
                Set.of(ReportFilter.BRANCH, ReportFilter.REGISTER, ReportFilter.CASHIER),
                open -> Map.of(Axis.CASHIER, Member.of(open.shift().openedBy())),
                OpenShifts::rows,
                key(open -> open.register().code()),
                name(open -> open.register().name()),
                words("opened_by", open -> open.by().key()),
                name("opened_by_name", open -> open.by().name()),
                day("day", open -> open.shift().businessDate().toString()),
                words("opened", open -> open.since().toString().replace('T', ' '))));
    }

    /// Those whose business day is among the days asked for.
    private static List<Open> rows(Reading reading) {
        var settings = reading.port(Settings.class);
        var shifts = reading.port(Shifts.class);
        var zone = settings.store().orElseThrow().zone();
        var open = settings.registers().stream()
                .filter(register -> reading.counts(Axis.REGISTER, Member.of(register.id()))
                        && reading.counts(Axis.BRANCH, Member.of(register.branch().id())))
                .flatMap(register -> shifts.open(register.id()).stream().map(shift -> Map.entry(register, shift)))
                .filter(each -> reading.span().holds(each.getValue().businessDate())
                        && reading.counts(Axis.CASHIER, Member.of(each.getValue().openedBy())))
                .toList();
        var people = reading.names(
                Axis.CASHIER, open.stream().map(each -> Member.of(each.getValue().openedBy())).collect(Collectors.toSet()));
        return open.stream()
                .map(each -> new Open(
                        each.getKey(), each.getValue(), people.get(Member.of(each.getValue().openedBy())), since(each.getValue(), zone)))
                .sorted(Comparator.comparing((Open each) -> each.since()).thenComparing(each -> each.register().code()))
                .toList();
    }

    private static LocalDateTime since(Shift shift, ZoneId zone) {
        return LocalDateTime.ofInstant(shift.openedAt(), zone).truncatedTo(ChronoUnit.MINUTES);
    }
}
