package org.threeplug.operations.ledger;

import com.google.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.threeplug.cash.PeriodHistory.Turn;
import org.threeplug.cash.PeriodHistory;
import org.threeplug.kit.pattern.History;
import org.threeplug.ledger.LedgerRights;
import org.threeplug.ledger.PeriodNow;
import org.threeplug.office.Asks;
import org.threeplug.office.Office;
import org.threeplug.office.Surface;

/// Up to which day the books are closed, and how that came about.
public final class PeriodsModel {

    private static final int MOST = 200;

    /// The last closed day, once it is known.
    final ObjectProperty<Optional<Standing>> shown = new SimpleObjectProperty<>(Optional.empty());

    private final Asks asks;
    private final Office office;
    private final Surface surface;

    /// How the books stand.
    ///
    /// @param through empty where they are open
    record Standing(Optional<LocalDate> through) {}

    @Inject
    public PeriodsModel(Asks asks, Office office, Surface surface) {
        this.asks = asks;
        this.office = office;
        this.surface = surface;
    }

    void refresh() {
        refresh(() -> {});
    }

    /// @param then runs once it is known how the books stand
    void refresh(Runnable then) {
        office.work().run(() -> new Standing(asks.ask(new PeriodNow())), found -> {
            // equal to what is shown, it is shown anew all the same: the history below may have grown
            shown.set(Optional.empty());
            shown.set(Optional.of(found));
            then.run();
        });
    }

    Optional<LocalDate> through() {
        return shown.get().flatMap(Standing::through);
    }

    boolean mayClose() {
        return office.may(LedgerRights.CLOSE_PERIOD.key());
    }

    boolean mayOpen() {
        return office.may(LedgerRights.OPEN_PERIOD.key()) && through().isPresent();
    }

    void history(Consumer<List<History.Entry>> then) {
        office.work().run(
                () -> asks.ask(new PeriodHistory(MOST)).stream().map(this::told).toList(), then);
    }

    private History.Entry told(Turn turn) {
        var day = turn.through().map(surface.formats()::date).orElse("");
        var what = turn.closed()
                ? surface.text("periods.was-closed", day)
                : day.isEmpty() ? surface.text("periods.was-opened") : surface.text("periods.was-opened-to", day);
        return new History.Entry(turn.at(), turn.who(), surface.text("history.entry", what, turn.reason()));
    }
}
