package org.threeplug.operations.ledger;

import com.google.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import org.threeplug.cash.ClosePeriod;
import org.threeplug.cash.OpenPeriod;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;
import org.threeplug.office.Fields;
import org.threeplug.office.Office;

/// The books being closed up to a day or opened again: which day stays the last closed one, and why.
public final class PeriodForm {

    final Fields fields = new Fields();
    final ObjectProperty<Optional<LocalDate>> through = fields.value("through", Optional.empty());
    final StringProperty reason = fields.text("reason");
    final BooleanProperty busy = new SimpleBooleanProperty();

    private final Office office;
    private boolean closes;

    @Inject
    public PeriodForm(Office office) {
        this.office = office;
        fields.blame(
                through,
                "ledger.period-not-over",
                "ledger.period-closed-already",
                "ledger.period-shift-open",
                "ledger.period-not-earlier");
        fields.blame(reason, "approvals.reason-missing");
    }

    /// Begins with the end of the month before this one, which is what is mostly handed in; where that is closed, with no day.
    void close(Optional<LocalDate> last) {
        closes = true;
        var monthEnd = office.today().withDayOfMonth(1).minusDays(1);
        begin(Optional.of(monthEnd).filter(day -> last.filter(closed -> !closed.isBefore(day)).isEmpty()));
    }

    /// Begins with the end of the month before the last closed one.
    void open(LocalDate last) {
        closes = false;
        begin(Optional.of(last.withDayOfMonth(1).minusDays(1)));
    }

    private void begin(Optional<LocalDate> day) {
        through.set(day);
        reason.set("");
        fields.keep();
    }

    boolean closes() {
        return closes;
    }

    /// @param then gets the last day that is closed from now on
    void save(Consumer<Optional<LocalDate>> then) {
        fields.forgive();
        if (closes && through.get().isEmpty()) {
            fields.refuse(through, "office.date-needed");
        }
        if (reason.get().isBlank()) {
            fields.refuse(reason, "office.reason-needed");
        }
        if (!fields.isSound()) {
            return;
        }
        var day = through.get();
        Command<?> command =
                closes ? new ClosePeriod(Ids.next(), day.orElseThrow()) : new OpenPeriod(Ids.next(), day);
        office.submit(busy, command, Justification.because(reason.get().strip()), outcome -> {
            switch (outcome) {
                case Outcome.Done<?> _ -> {
                    fields.keep();
                    then.accept(day);
                }
                case Outcome.Refused<?>(var why) -> fields.refuse(why);
            }
        });
    }
}
