package org.threeplug.operations.today;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.threeplug.kit.chart.Chart;
import org.threeplug.kit.chart.ChartView;
import org.threeplug.office.Surface;
import org.threeplug.reports.ReportColumn;

/// The hours of a day beside those of a week ago: those in which a shop is usually open, and any beside them in which something was sold.
record HoursPicture(Surface surface, TodayWords words) {

    private static final int FIRST_HOUR = 8;
    private static final int LAST_HOUR = 19;

    void show(ChartView view, List<BigDecimal> today, List<BigDecimal> weekAgo) {
        int first = hour(today, weekAgo, true);
        int last = hour(today, weekAgo, false);
        if (today.size() <= last || weekAgo.size() <= last) {
            return;
        }
        view.show(surface.text("today.hours"), new Chart(
                Chart.Kind.BARS,
                IntStream.rangeClosed(first, last).mapToObj(hour -> String.format(Locale.ROOT, "%02d", hour)).toList(),
                List.of(
                        new Chart.Series(surface.text("today.now"), today.subList(first, last + 1)),
                        new Chart.Series(surface.text("today.week-ago"), weekAgo.subList(first, last + 1))),
                figure -> words.said(ReportColumn.of("total", ReportColumn.Kind.MONEY), figure)));
    }

    private static int hour(List<BigDecimal> today, List<BigDecimal> weekAgo, boolean first) {
        var traded = IntStream.range(0, Math.min(today.size(), weekAgo.size()))
                .filter(hour -> today.get(hour).signum() != 0 || weekAgo.get(hour).signum() != 0);
        return first
                ? Math.min(FIRST_HOUR, traded.min().orElse(FIRST_HOUR))
                : Math.max(LAST_HOUR, traded.max().orElse(LAST_HOUR));
    }
}
