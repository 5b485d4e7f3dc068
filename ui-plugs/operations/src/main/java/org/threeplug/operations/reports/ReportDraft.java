package org.threeplug.operations.reports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.directories.OwnReports;
import org.threeplug.kit.pattern.Days;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Measure;
import org.threeplug.measures.Measures;
import org.threeplug.measures.Span;
import org.threeplug.records.Entry;
import org.threeplug.reports.Report;
import org.threeplug.reports.ReportColumn;
import org.threeplug.reports.ReportView;
import org.threeplug.reports.own.OwnReport;

/// A report of the shop's own while somebody puts it together. What it is narrowed to, told apart by and held against stands in the query
/// of the list below it.
///
/// @param from the one that is changed; empty for a new one
/// @param source the report whose figures it takes; empty for measures of sales along an axis
/// @param figures keys of measures, or of figures of that report
record ReportDraft(
        Optional<OwnReport> from,
        String name,
        Optional<Report> source,
        Axis axis,
        List<String> figures,
        Report.Chart chart,
        Set<String> roles) {

    /// What most people ask first.
    static final ReportDraft NEW = new ReportDraft(
            Optional.empty(),
            "",
            Optional.empty(),
            Axis.PRODUCT,
            List.of(Measures.TOTAL.key(), Measures.QUANTITY.key()),
            Report.Chart.BARS,
            Set.of());

    /// What a report is about at first has as many figures.
    private static final int AT_FIRST = 3;

    private static final Map<Days, Span.Preset> DAYS = Map.ofEntries(
            Map.entry(Days.TODAY, Span.Preset.TODAY),
            Map.entry(Days.YESTERDAY, Span.Preset.YESTERDAY),
            Map.entry(Days.LAST_SEVEN, Span.Preset.LAST_7_DAYS),
            Map.entry(Days.LAST_THIRTY, Span.Preset.LAST_30_DAYS),
            Map.entry(Days.THIS_WEEK, Span.Preset.THIS_WEEK),
            Map.entry(Days.THIS_MONTH, Span.Preset.THIS_MONTH),
            Map.entry(Days.LAST_MONTH, Span.Preset.LAST_MONTH),
            Map.entry(Days.THIS_QUARTER, Span.Preset.THIS_QUARTER),
            Map.entry(Days.LAST_QUARTER, Span.Preset.LAST_QUARTER),
            Map.entry(Days.THIS_YEAR, Span.Preset.THIS_YEAR),
            Map.entry(Days.LAST_YEAR, Span.Preset.LAST_YEAR));

    ReportDraft {
        figures = List.copyOf(figures);
        roles = Set.copyOf(roles);
    }

    static ReportDraft of(OwnReport own) {
        return new ReportDraft(
                Optional.of(own),
                own.name(),
                own.source(),
                own.axes().isEmpty() ? NEW.axis() : own.axes().getFirst(),
                own.figures(),
                own.chart(),
                own.roles());
    }

    /// What the list of a saved report begins with.
    ///
    /// @param apart whether its second axis is one that somebody may change
    static ListQuery query(OwnReport own, boolean apart) {
        var query = ListQuery.ALL.filter(ReportNarrowed.VERSUS, own.versus().map(ReportNarrowed::key));
        for (var line : own.only()) {
            query = ReportNarrowed.read(query, line.replaceFirst("\\s*=\\s*", "="));
        }
        if (apart && own.axes().size() > 1) {
            query = query.filter(ReportNarrowed.BY, Optional.of(own.axes().get(1).key()));
        }
        return query.filter("days", Optional.of(days(own.days()).orElse(Days.LAST_THIRTY).key()));
    }

    /// Where a list has no name for the days, it begins with the last thirty.
    private static Optional<Days> days(Span.Preset preset) {
        return DAYS.entrySet().stream().filter(each -> each.getValue() == preset).map(Map.Entry::getKey).findFirst();
    }

    static Optional<Span.Preset> preset(ListQuery query) {
        return query.filter("days").flatMap(key -> Arrays.stream(Days.values())
                .filter(days -> days.key().equals(key))
                .findFirst()
                .map(DAYS::get));
    }

    Report report() {
        return source.map(base -> ReportView.of("own.draft", base, figures, chart))
                .orElseGet(() -> OwnReport.report("own.draft", List.of(axis), measures(), chart));
    }

    private List<Measure> measures() {
        return figures.stream().map(Measures::of).flatMap(Optional::stream).toList();
    }

    /// About another report, with the first of its figures; about sales without one.
    ReportDraft about(Optional<Report> other, Predicate<String> may) {
        return other.map(base -> new ReportDraft(
                        from,
                        name,
                        other,
                        axis,
                        ReportView.figures(base).stream()
                                .filter(column -> column.right().map(may::test).orElse(true))
                                .map(ReportColumn::key)
                                .limit(AT_FIRST)
                                .toList(),
                        base.chart(),
                        roles))
                .orElseGet(() -> new ReportDraft(from, name, other, NEW.axis(), NEW.figures(), NEW.chart(), roles));
    }

    ReportDraft named(String other) {
        return new ReportDraft(from, other.strip(), source, axis, figures, chart, roles);
    }

    ReportDraft along(Axis other) {
        return new ReportDraft(from, name, source, other, figures, chart, roles);
    }

    ReportDraft drawn(Report.Chart other) {
        return new ReportDraft(from, name, source, axis, figures, other, roles);
    }

    /// With a figure behind the others, or without it; one stays.
    ReportDraft turn(String figure) {
        var turned = new ArrayList<>(figures);
        if (!turned.remove(figure)) {
            turned.add(figure);
        }
        return turned.isEmpty() ? this : new ReportDraft(from, name, source, axis, turned, chart, roles);
    }

    ReportDraft share(String role) {
        var turned = roles.contains(role)
                ? roles.stream().filter(each -> !each.equals(role)).collect(Collectors.toSet())
                : Stream.concat(roles.stream(), Stream.of(role)).collect(Collectors.toSet());
        return new ReportDraft(from, name, source, axis, figures, chart, turned);
    }

    /// As it goes into the books.
    ///
    /// @param before a blank record, or the one that is changed
    Entry entry(Entry before, ListQuery query, Span.Preset days) {
        var axes = source.isPresent()
                ? Stream.<String>empty()
                : Stream.concat(Stream.of(axis), ReportNarrowed.by(query).stream().filter(by -> by != axis)).map(Axis::key);
        var only = ReportNarrowed.chosen(query).stream().map(one -> one.filter().key() + "=" + one.key());
        var entry = before.with(OwnReports.NAME, name)
                .with(OwnReports.SOURCE, source.map(Report::key))
                .with(OwnReports.MEASURES, String.join(", ", figures))
                .with(OwnReports.AXES, filled(axes.collect(Collectors.joining(", "))))
                .with(OwnReports.ONLY, filled(only.collect(Collectors.joining("\n"))))
                .with(OwnReports.DAYS, days)
                .with(OwnReports.VERSUS, ReportNarrowed.versus(query))
                .with(OwnReports.CHART, OwnReports.Picture.valueOf(chart.name()))
                .with(OwnReports.ROLES, filled(roles.stream().sorted().collect(Collectors.joining(", "))));
        return from.isPresent() ? entry : entry.with(OwnReports.CODE, code(name));
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text).filter(words -> !words.isEmpty());
    }

    /// Made of the name, where that has Latin letters; else the next number is given.
    private static Optional<String> code(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var code = plain.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-").replaceAll("^-|-$", "");
        return filled(code.length() > 30 ? code.substring(0, 30) : code);
    }
}
