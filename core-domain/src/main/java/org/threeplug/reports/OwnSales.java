package org.threeplug.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.threeplug.kernel.Declared;
import org.threeplug.measures.Axis;
import org.threeplug.measures.FigureQuery;
import org.threeplug.measures.Figures;
import org.threeplug.measures.Measure;
import org.threeplug.measures.Measures;
import org.threeplug.measures.Member;
import org.threeplug.measures.Span;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;
import org.threeplug.settings.Settings;

/// What whoever asks sold themselves: sales, how many, the average, what came back to them, what they gave away. Nothing of anybody else,
/// and nothing of costs, is read for it.
///
/// @param along hours or days
/// @param lastHour hours behind it do not count
@Declared("reports.own-sales")
@Asked(right = OwnSales.RIGHT)
public record OwnSales(Span days, Axis along, int lastHour) implements Question<ReportTable> {

    public static final String RIGHT = "reports.own-day";

    /// What is told, in this order.
    public static final List<Measure> MEASURES =
            List.of(Measures.TOTAL, Measures.DOCUMENTS, Measures.BASKET, Measures.RETURNED_TOTAL, Measures.DISCOUNT);

    private static final int LAST = 23;

    public OwnSales {
        if (along != Axis.HOUR && along != Axis.DAY) {
            throw new IllegalArgumentException("One’s own sales are told by hour or by day, not by " + along.key());
        }
    }

    /// The whole of some days.
    public static OwnSales of(Span days, Axis along) {
        return new OwnSales(days, along, LAST);
    }

    @Override
    public ReportTable ask(Reads reads) {
        var report = Report.of("reports.own-sales", Report.Chart.BARS, List.of(along), MEASURES.toArray(Measure[]::new));
        var only = new HashMap<Axis, Set<Member>>();
        only.put(Axis.CASHIER, Set.of(Member.of(reads.asker().user())));
        if (lastHour < LAST) {
            only.put(Axis.HOUR, IntStream.rangeClosed(0, lastHour)
                    .mapToObj(hour -> Member.of(String.format(Locale.ROOT, "%02d", hour)))
                    .collect(Collectors.toSet()));
        }
        var currency = reads.port(Settings.class).store().orElseThrow().currency();
        var table = new FigureTable(reads.port(Figures.class), currency, List.of(along), MEASURES, report.columns(), NamedDays.NONE);
        var answer = table.answer(new FigureQuery(days, List.of(along), only, false), Optional.empty(), reads::at);
        return new ReportTable(report, Optional.of(days), report.columns(), answer.rows(), answer.totals());
    }
}
