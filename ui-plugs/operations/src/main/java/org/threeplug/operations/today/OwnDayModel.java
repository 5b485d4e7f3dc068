package org.threeplug.operations.today;

import com.google.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.threeplug.kernel.Events;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Span;
import org.threeplug.office.Asks;
import org.threeplug.office.Office;
import org.threeplug.reports.OwnSales;

/// How the day goes for whoever looks: their own sales, and nobody else’s.
public final class OwnDayModel {

    private static final int COURSE_DAYS = 14;
    private static final int WEEK = 7;

    final ObjectProperty<Optional<OwnDay>> day = new SimpleObjectProperty<>(Optional.empty());

    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final Asks asks;
    private final Office office;
    private final Events events;
    private boolean again;

    /// @param hours of today, one for each hour of the clock
    /// @param weekAgo the same of the same weekday before, to its end
    record OwnDay(List<TodayFigures.Tile> tiles, List<BigDecimal> hours, List<BigDecimal> weekAgo) {}

    @Inject
    public OwnDayModel(Asks asks, Office office, Events events) {
        this.asks = asks;
        this.office = office;
        this.events = events;
    }

    /// Hears of sales, on the screen's thread.
    ///
    /// @return hears no more
    Runnable listen(Runnable changed) {
        return events.listen(event -> {
            if (event.kind().equals("sales.posted")) {
                office.work().run(() -> event, _ -> changed.run());
            }
        });
    }

    void refresh() {
        if (busy.get()) {
            again = true;
            return;
        }
        again = false;
        office.run(busy, this::read, read -> {
            day.set(Optional.of(read));
            if (again) {
                refresh();
            }
        });
    }

    private OwnDay read() {
        var now = DayNow.of(asks, office);
        var today = now.day();
        var hours = asks.ask(OwnSales.of(Span.of(today), Axis.HOUR));
        var weekAgo = asks.ask(OwnSales.of(Span.of(today.minusDays(WEEK)), Axis.HOUR));
        var before = asks.ask(new OwnSales(Span.of(today.minusDays(WEEK)), Axis.HOUR, now.hour()));
        var course = asks.ask(OwnSales.of(new Span(today.minusDays(COURSE_DAYS - 1L), today), Axis.DAY));
        var tiles = OwnSales.MEASURES.stream()
                .map(measure -> new TodayFigures.Tile(
                        measure.key(),
                        "",
                        hours.columns().get(hours.place(measure.key()).orElseThrow()),
                        TodayFigures.total(hours, measure.key()),
                        TodayFigures.total(before, measure.key()),
                        TodayFigures.column(course, measure.key()).orElse(List.of()),
                        Optional.empty(),
                        "",
                        Optional.empty()))
                .toList();
        return new OwnDay(
                tiles,
                TodayFigures.column(hours, "total").orElse(List.of()),
                TodayFigures.column(weekAgo, "total").orElse(List.of()));
    }
}
