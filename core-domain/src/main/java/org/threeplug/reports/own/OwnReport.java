package org.threeplug.reports.own;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.threeplug.directories.OwnReports;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Measure;
import org.threeplug.measures.Measures;
import org.threeplug.measures.Span;
import org.threeplug.records.Entry;
import org.threeplug.reports.Report;
import org.threeplug.reports.ReportAsk;
import org.threeplug.reports.ReportColumn;
import org.threeplug.reports.ReportFilter;
import org.threeplug.reports.ReportView;

/// A report of a shop's own, as it stands in the books.
///
/// @param key on the command line, such as `own.morning`
/// @param source the report whose figures it shows; empty where it is put together of measures
/// @param figures keys of measures, or of figures of that report
/// @param only what it is narrowed to, such as `cashier=mia`
/// @param roles that have it; empty for everybody who sees reports
/// @param missing measures and axes it asks for that nothing at work brings; it cannot be run while there are any
public record OwnReport(
        UUID id,
        String key,
        String name,
        Optional<Report> source,
        List<String> figures,
        List<Axis> axes,
        List<String> only,
        Span.Preset days,
        Optional<Span.Comparison> versus,
        Report.Chart chart,
        Set<String> roles,
        List<String> missing) {

    private static final String OWN = "own.";

    public OwnReport {
        axes = List.copyOf(axes);
        figures = List.copyOf(figures);
        only = List.copyOf(only);
        roles = Set.copyOf(roles);
        missing = List.copyOf(missing);
    }

    public static OwnReport of(Entry entry) {
        var missing = new ArrayList<String>();
        var wanted = entry.find(OwnReports.SOURCE);
        var source = wanted.flatMap(ReportView::base);
        if (source.isEmpty()) {
            wanted.ifPresent(missing::add);
        }
        var figures = OwnReports.words(entry.find(OwnReports.MEASURES).orElse(""));
        var known = source.map(base -> ReportView.figures(base).stream().map(ReportColumn::key))
                .orElseGet(() -> Measures.all().stream().map(Measure::key))
                .collect(Collectors.toSet());
        figures.stream().filter(key -> !known.contains(key)).forEach(missing::add);
        var axes = new ArrayList<Axis>();
        OwnReports.words(entry.find(OwnReports.AXES).orElse(""))
                .forEach(key -> OwnReports.axis(key).ifPresentOrElse(axes::add, () -> missing.add(key)));
        var only = OwnReports.words(entry.find(OwnReports.ONLY).orElse(""));
        only.stream().filter(line -> OwnReports.filter(line).isEmpty()).forEach(missing::add);
        return new OwnReport(
                entry.id(),
                key(entry.find(OwnReports.CODE).orElse("")),
                entry.find(OwnReports.NAME).orElse(""),
                source,
                figures,
                axes,
                only,
                entry.find(OwnReports.DAYS).orElse(Span.Preset.LAST_30_DAYS),
                entry.find(OwnReports.VERSUS),
                entry.find(OwnReports.CHART).map(picture -> Report.Chart.valueOf(picture.name())).orElse(Report.Chart.BARS),
                Set.copyOf(OwnReports.words(entry.find(OwnReports.ROLES).orElse(""))),
                missing);
    }

    /// The key of one with this code.
    public static String key(String code) {
        return OWN + code.toLowerCase(Locale.ROOT);
    }

    public static boolean isOwn(String key) {
        return key.startsWith(OWN);
    }

    public boolean isWhole() {
        return missing.isEmpty() && !figures.isEmpty() && (source.isPresent() || !axes.isEmpty());
    }

    /// The report that is run; empty while something it asks for is missing.
    public Optional<Report> report() {
        return isWhole()
                ? Optional.of(source.map(base -> ReportView.of(key, base, figures, chart)).orElseGet(() -> report(key, axes, measures(), chart)))
                : Optional.empty();
    }

    /// Those it is put together of; none where a report brings its figures.
    public List<Measure> measures() {
        return source.isPresent() ? List.of() : figures.stream().map(Measures::of).flatMap(Optional::stream).toList();
    }

    /// One of these measures along these axes. Whoever may not see customers gets none by customer.
    public static Report report(String key, List<Axis> axes, List<Measure> measures, Report.Chart chart) {
        var right = axes.contains(Axis.CUSTOMER) ? "customers.view" : Report.VIEW;
        return Report.of(key, right, chart, axes, measures.toArray(Measure[]::new));
    }

    /// As it is asked for today.
    public ReportAsk ask(LocalDate today) {
        var span = days.of(today);
        var ask = ReportAsk.over(span.to().isAfter(today) && !span.from().isAfter(today) ? new Span(span.from(), today) : span);
        for (var line : only) {
            int sign = line.indexOf('=');
            var filter = ReportFilter.of(line.substring(0, sign).strip()).orElseThrow();
            ask = ask.only(filter, line.substring(sign + 1).strip());
        }
        return versus.isPresent() ? ask.versus(versus.get()) : ask;
    }
}
