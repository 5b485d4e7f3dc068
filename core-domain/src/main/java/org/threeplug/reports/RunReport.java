package org.threeplug.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.measures.Axis;
import org.threeplug.measures.FigureQuery;
import org.threeplug.measures.Figures;
import org.threeplug.measures.Measure;
import org.threeplug.measures.Member;
import org.threeplug.measures.Span;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Person;
import org.threeplug.questions.PersonalQuestion;
import org.threeplug.questions.Reads;
import org.threeplug.settings.Settings;

/// A report, asked for. Whoever asks needs its right besides, and gets no column that they have no right to: what such a column
/// would show is not read.
@Declared("reports.run")
@Asked(right = Report.VIEW, seconds = RunReport.MOST_SECONDS)
public record RunReport(Report report, ReportAsk ask) implements PersonalQuestion<ReportTable> {

    /// What one of the shop's own may cost.
    public static final int MOST_ROWS = 200_000;

    public static final int MOST_SECONDS = 600;

    private static final String OWN = "own.";

    @Override
    public ReportTable ask(Reads reads) {
        if (!reads.asker().may(new Permission(report.right()))) {
            throw new RefusedException("access.denied", report.right());
        }
        ask.only().keySet().stream()
                .filter(filter -> !report.filters().contains(filter))
                .findFirst()
                .ifPresent(filter -> {
                    throw new RefusedException("reports.filter-not-here", filter.key(), report.key());
                });
        ask.by().filter(axis -> !report.takes(axis)).ifPresent(axis -> {
            throw new RefusedException("reports.axis-not-here", axis.key(), report.key());
        });
        if (ask.versus().isPresent() && !report.compares()) {
            throw new RefusedException("reports.versus-not-here", report.key());
        }
        var figures = reads.port(Figures.class);
        var span = span(ask, figures);
        var shown = report.columns(ask, right -> reads.asker().may(new Permission(right)));
        return within(switch (report.source()) {
            case Report.Source.Made(var made) -> {
                var rows = made.rows(reads, ask, span, shown);
                yield new ReportTable(report, span, shown, rows, made.totals(rows, shown));
            }
            case Report.Source.OfFigures(var by, var measures) -> span.map(days -> ofFigures(reads, figures, days, axes(by), measures, shown))
                    .orElseGet(() -> new ReportTable(report, span, shown, List.of(), List.of()));
        });
    }

    /// What somebody puts together may come to more than anybody looks at.
    private ReportTable within(ReportTable table) {
        if (report.key().startsWith(OWN) && table.rows().size() > MOST_ROWS) {
            throw new RefusedException("reports.too-many-rows", String.valueOf(table.rows().size()), String.valueOf(MOST_ROWS));
        }
        return table;
    }

    private List<Axis> axes(List<Axis> by) {
        var axes = new ArrayList<>(by);
        ask.by().ifPresent(axes::add);
        return axes;
    }

    private ReportTable ofFigures(
            Reads reads, Figures figures, Span span, List<Axis> by, List<Measure> measures, List<ReportColumn> shown) {
        var keys = shown.stream().map(ReportColumn::key).toList();
        boolean costs = measures.stream().anyMatch(measure -> measure.isOfCosts() && keys.contains(measure.key()));
        var query = new FigureQuery(span, by, only(figures, ask.only()), costs);
        var currency = reads.port(Settings.class).store().orElseThrow().currency();
        var answer = new FigureTable(figures, currency, by, measures, shown, holidays(reads, by, ask)).answer(query, ask.versus(), reads::at);
        return new ReportTable(report, Optional.of(span), shown, answer.rows(), answer.totals());
    }

    private static NamedDays holidays(Reads reads, List<Axis> by, ReportAsk ask) {
        return by.contains(Axis.DAY) || ask.versus().equals(Optional.of(Span.Comparison.HOLIDAYS_YEAR_BEFORE))
                ? NamedDays.of(reads)
                : NamedDays.NONE;
    }

    /// The days asked for, and where none were, those that the books have.
    static Optional<Span> span(ReportAsk ask, Figures figures) {
        var whole = figures.whole();
        var from = ask.from().or(() -> whole.map(Span::from));
        var to = ask.to().or(() -> whole.map(Span::to));
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (to.get().isBefore(from.get())) {
            if (ask.from().isPresent() && ask.to().isPresent()) {
                throw new RefusedException("reports.span-turned", from.get().toString(), to.get().toString());
            }
            return Optional.of(Span.of(ask.from().orElse(to.get())));
        }
        return Optional.of(new Span(from.get(), to.get()));
    }

    /// @throws RefusedException `reports.nobody-there` for a key that nothing has
    static Map<Axis, Set<Member>> only(Figures figures, Map<ReportFilter, Set<String>> filters) {
        var only = new HashMap<Axis, Set<Member>>();
        filters.forEach((filter, keys) -> keys.forEach(key -> {
            var members = figures.members(filter.axis(), key);
            if (members.isEmpty()) {
                throw new RefusedException("reports.nobody-there", filter.key(), key);
            }
            only.computeIfAbsent(filter.axis(), _ -> new HashSet<>()).addAll(members);
        }));
        return only;
    }

    @Override
    public Collection<Person> shows(ReportTable answer) {
        var persons = new LinkedHashSet<Person>();
        for (var row : answer.rows()) {
            Optional.ofNullable(row.at().get(Axis.CUSTOMER))
                    .filter(Member::isThing)
                    .ifPresent(member -> persons.add(Person.customer(member.id())));
            Optional.ofNullable(row.at().get(Axis.CASHIER))
                    .filter(Member::isThing)
                    .ifPresent(member -> persons.add(Person.staff(member.id())));
        }
        return persons;
    }
}
