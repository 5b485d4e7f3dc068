package org.threeplug.reports;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Span;

/// How a report is asked for.
///
/// @param from the first day; empty from the first there is
/// @param to the last day; empty to the last there is
/// @param only what it is narrowed to
/// @param by a further axis that each row is told apart by
/// @param versus the like span it is held against
public record ReportAsk(
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Map<ReportFilter, String> only,
        Optional<Axis> by,
        Optional<Span.Comparison> versus) {

    /// Everything there is.
    public static final ReportAsk ALL =
            new ReportAsk(Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), Optional.empty());

    public ReportAsk {
        only = Map.copyOf(only);
    }

    public static ReportAsk over(Span span) {
        return ALL.in(span);
    }

    public ReportAsk in(Span span) {
        return new ReportAsk(Optional.of(span.from()), Optional.of(span.to()), only, by, versus);
    }

    public ReportAsk only(ReportFilter filter, String key) {
        var more = new EnumMap<ReportFilter, String>(ReportFilter.class);
        more.putAll(only);
        more.put(filter, key);
        return new ReportAsk(from, to, more, by, versus);
    }

    public ReportAsk by(Axis axis) {
        return new ReportAsk(from, to, only, Optional.of(axis), versus);
    }

    public ReportAsk versus(Span.Comparison comparison) {
        return new ReportAsk(from, to, only, by, Optional.of(comparison));
    }
}
