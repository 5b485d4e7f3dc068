package org.threeplug.operations.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.threeplug.kit.pattern.Days;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Span;
import org.threeplug.reports.ReportAsk;
import org.threeplug.reports.ReportFilter;

/// What a report is narrowed to, as the query of its list holds it: so that a saved view has the whole of it.
final class ReportNarrowed {

    static final String BY = "by";
    static final String VERSUS = "versus";

    private static final String SIGN = "=";

    private ReportNarrowed() {}

    /// One thing that counts.
    ///
    /// @param key what the filter takes, such as a product's code
    /// @param said what a person reads
    record Chosen(ReportFilter filter, String key, String said) {}

    static List<Chosen> chosen(ListQuery query) {
        var chosen = new ArrayList<Chosen>();
        new TreeMap<>(query.filters()).forEach((name, said) -> {
            int sign = name.indexOf(SIGN);
            if (sign > 0) {
                ReportFilter.of(name.substring(0, sign))
                        .ifPresent(filter -> chosen.add(new Chosen(filter, name.substring(sign + 1), said)));
            }
        });
        return chosen;
    }

    /// What is kept of a customer is the number alone, so that no name outlives them in a saved view.
    static ListQuery with(ListQuery query, ReportFilter filter, String key, String said) {
        return query.filter(
                filter.key() + SIGN + key, Optional.of(filter == ReportFilter.CUSTOMER || said.isEmpty() ? key : said));
    }

    static ListQuery without(ListQuery query, Chosen chosen) {
        return query.filter(chosen.filter().key() + SIGN + chosen.key(), Optional.empty());
    }

    /// From parts such as `days=today` and `cashier=mia`.
    static ListQuery read(ListQuery first, String... parts) {
        var query = first;
        for (var part : parts) {
            int sign = part.indexOf(SIGN);
            if (sign > 0) {
                var key = part.substring(0, sign);
                var value = part.substring(sign + 1);
                var filter = ReportFilter.of(key);
                query = filter.isPresent()
                        ? with(query, filter.get(), value, value)
                        : query.filter(key, Optional.of(value));
            }
        }
        return query;
    }

    static Optional<Axis> by(ListQuery query) {
        return query.filter(BY).flatMap(Axis::of);
    }

    static Optional<Span.Comparison> versus(ListQuery query) {
        return query.filter(VERSUS).flatMap(ReportNarrowed::comparison);
    }

    static Optional<Span.Comparison> comparison(String key) {
        return Arrays.stream(Span.Comparison.values()).filter(each -> key(each).equals(key)).findFirst();
    }

    /// Such as `same-weekdays`.
    static String key(Span.Comparison comparison) {
        return comparison.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ReportAsk ask(ListQuery query, LocalDate today, Locale locale) {
        var ask = new ReportAsk(
                Days.from(query, today, locale), Days.to(query, today), Map.of(), by(query), versus(query));
        for (var one : chosen(query)) {
            ask = ask.only(one.filter(), one.key());
        }
        return ask;
    }
}
