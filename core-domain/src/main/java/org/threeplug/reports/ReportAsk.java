package org.threeplug.reports;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Span;

/// How a report is asked for.
///
/// @param from the first day; empty from the first there is
/// @param to the last day; empty to the last there is
/// @param only what it is narrowed to: any of the keys of a filter, and all filters together
/// @param by a further axis that each row is told apart by
/// @param versus the like span it is held against
public record ReportAsk(
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Map<ReportFilter, Set<String>> only,
        Optional<Axis> by,
        Optional<Span.Comparison> versus) {

    /// Everything there is.
    public static final ReportAsk ALL =
            new ReportAsk(Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), Optional.empty());

    public ReportAsk {
        var whole = new EnumMap<ReportFilter, Set<String>>(ReportFilter.class);
        only.forEach((filter, keys) -> whole.put(filter, Set.copyOf(keys)));
        only = Map.copyOf(whole);
    }

    public static ReportAsk over(Span span) {
        return ALL.in(span);
    }

    public ReportAsk in(Span span) {
        return new ReportAsk(Optional.of(span.from()), Optional.of(span.to()), only, by, versus);
    }

    /// With one key more that counts.
    public ReportAsk only(ReportFilter filter, String key) {
        var more = new EnumMap<ReportFilter, Set<String>>(ReportFilter.class);
        more.putAll(only);
        more.merge(filter, Set.of(key), (some, one) -> Stream.concat(some.stream(), one.stream()).collect(Collectors.toSet()));
        return new ReportAsk(from, to, more, by, versus);
    }

    /// Narrowed as another is.
    public ReportAsk narrowed(Map<ReportFilter, Set<String>> other) {
        return new ReportAsk(from, to, other, by, versus);
    }

    public ReportAsk by(Axis axis) {
        return new ReportAsk(from, to, only, Optional.of(axis), versus);
    }

    public ReportAsk versus(Span.Comparison comparison) {
        return new ReportAsk(from, to, only, by, Optional.of(comparison));
    }
}
