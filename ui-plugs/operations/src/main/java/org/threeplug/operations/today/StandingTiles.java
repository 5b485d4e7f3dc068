package org.threeplug.operations.today;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.threeplug.office.Asks;
import org.threeplug.reports.ReportAsk;
import org.threeplug.reports.ReportColumn;
import org.threeplug.reports.ReportTable;
import org.threeplug.reports.RunReport;
import org.threeplug.reports.home.HomeTile;
import org.threeplug.reports.home.HomeTile.Taken;

/// Tiles of stock, drawers and the ledger. A sale changes them little and they may take long to read, so what has no summaries behind it is read
/// again after a minute, and not with each sale.
final class StandingTiles {

    private static final Duration STAYS = Duration.ofMinutes(1);

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Asks asks;

    private record Kept(Instant read, LocalDate day, Optional<TodayFigures.Tile> tile) {

        private boolean isFresh(Instant now, LocalDate today) {
            return day.equals(today) && !now.isBefore(read) && now.isBefore(read.plus(STAYS));
        }
    }

    StandingTiles(Asks asks) {
        this.asks = asks;
    }

    /// Everything is read the next time.
    void forget() {
        kept.clear();
    }

    /// @return nothing where whoever asks sees no such column
    Optional<TodayFigures.Tile> of(String key, HomeTile.Source.OfReport source, LocalDate today, Instant now) {
        if (source.report().compares()) {
            return read(key, source, today);
        }
        return kept.compute(key, (_, old) -> old != null && old.isFresh(now, today) ? old : new Kept(now, today, read(key, source, today))).tile();
    }

    private Optional<TodayFigures.Tile> read(String key, HomeTile.Source.OfReport source, LocalDate today) {
        var table = asks.ask(new RunReport(source.report(), ReportAsk.over(source.days().of(today))));
        return switch (source.taken()) {
            case Taken.Rows() -> Optional.of(tile(
                    key, source, ReportColumn.of("rows", ReportColumn.Kind.COUNT), BigDecimal.valueOf(table.rows().size())));
            case Taken.Total(var column) ->
                table.place(column).map(at -> tile(key, source, table.columns().get(at), TodayFigures.total(table, column)));
            case Taken.InRow(var row, var column) ->
                table.place(column).map(at -> tile(key, source, table.columns().get(at), inRow(table, row, at)));
        };
    }

    private static BigDecimal inRow(ReportTable table, String row, int column) {
        int key = table.place("key").orElseThrow();
        return table.rows().stream()
                .filter(each -> each.cells().get(key).plain().equals(row))
                .findFirst()
                .map(each -> TodayFigures.figure(each.cells().get(column)))
                .orElse(BigDecimal.ZERO);
    }

    private static TodayFigures.Tile tile(String key, HomeTile.Source.OfReport source, ReportColumn column, BigDecimal figure) {
        return new TodayFigures.Tile(
                key,
                "",
                column,
                figure,
                BigDecimal.ZERO,
                List.of(),
                Optional.empty(),
                source.report().key() + ";days=" + source.days().key(),
                Optional.of(source.days()));
    }
}
