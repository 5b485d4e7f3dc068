package org.threeplug.administration.settings;

import com.google.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.threeplug.clock.AcceptClock;
import org.threeplug.clock.ClockJump;
import org.threeplug.clock.ClockRules;
import org.threeplug.clock.Clocks;
import org.threeplug.clock.SaveClockRules;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Outcome.Done;
import org.threeplug.kernel.Outcome.Refused;
import org.threeplug.kernel.Quantity;
import org.threeplug.office.Approval;
import org.threeplug.office.Fields;
import org.threeplug.office.Office;

/// What the computer's clock may do by itself, where a day begins, and the jump that waits for somebody to stand behind it.
public final class ClockForm {

    private static final int MOST = 100_000;

    final Fields fields = new Fields();
    final ObjectProperty<Optional<Quantity>> backMinutes = fields.value("backMinutes", Optional.empty());
    final ObjectProperty<Optional<Quantity>> forwardHours = fields.value("forwardHours", Optional.empty());
    final ObjectProperty<Optional<Quantity>> dayStartHour = fields.value("dayStartHour", Optional.empty());
    final ObjectProperty<Optional<ClockJump>> jump = new SimpleObjectProperty<>(Optional.empty());
    final BooleanProperty busy = new SimpleBooleanProperty();
    final Approval approval;

    private final Clocks clocks;
    private final Office office;
    private Optional<ClockRules> seen = Optional.empty();

    private record Known(ClockRules rules, Optional<ClockJump> jump) {}

    @Inject
    public ClockForm(Clocks clocks, Approval approval, Office office) {
        this.clocks = clocks;
        this.approval = approval;
        this.office = office;
    }

    void open() {
        office.work().run(() -> new Known(clocks.rules(), clocks.open()), known -> {
            fill(known.rules());
            known.jump().ifPresent(waiting -> approval.beginAlsoOneself(AcceptClock.need(waiting.id())));
            jump.set(known.jump());
        });
    }

    private void fill(ClockRules rules) {
        seen = Optional.of(rules);
        backMinutes.set(Optional.of(Quantity.of(rules.back().toMinutes())));
        forwardHours.set(Optional.of(Quantity.of(rules.forward().toHours())));
        dayStartHour.set(Optional.of(Quantity.of(rules.dayStartHour())));
        fields.keep();
    }

    void save(Consumer<ClockRules> then) {
        fields.forgive();
        var back = whole(backMinutes);
        var forward = whole(forwardHours);
        var start = whole(dayStartHour);
        if (!fields.isSound()) {
            return;
        }
        office.submit(busy, new SaveClockRules(Ids.next(), back, forward, start, seen), outcome -> {
            switch (outcome) {
                case Done(var saved, _) -> {
                    fill(saved);
                    then.accept(saved);
                }
                case Refused(var why) -> fields.refuse(why);
            }
        });
    }

    private int whole(ObjectProperty<Optional<Quantity>> field) {
        var number = field.get().filter(typed -> typed.signum() >= 0
                && typed.compareTo(Quantity.of(MOST)) < 0
                && typed.equals(Quantity.of(typed.value().longValue())));
        if (number.isEmpty()) {
            fields.refuse(field, "office.whole-number-needed");
        }
        return number.map(typed -> typed.value().intValue()).orElse(0);
    }

    /// Whoever has the right needs only to say why; anybody else brings somebody who has it.
    boolean isOwnRight() {
        return office.may(AcceptClock.RIGHT.key());
    }

    void accept(Runnable then) {
        if (!isOwnRight()) {
            approval.give(why -> accept(why, then));
        } else if (approval.reason.get().isBlank()) {
            approval.fields.forgive();
            approval.fields.refuse(approval.reason, "office.reason-needed");
        } else {
            accept(Justification.because(approval.reason.get().strip()), then);
        }
    }

    private void accept(Justification why, Runnable then) {
        jump.get().ifPresent(waiting -> office.submit(
                busy, new AcceptClock(Ids.next(), waiting.id()), why, outcome -> accepted(outcome, then)));
    }

    private void accepted(Outcome<Boolean> outcome, Runnable then) {
        switch (outcome) {
            case Done(_, _) -> {
                jump.set(Optional.empty());
                approval.fields.keep();
                then.run();
            }
            case Refused(var why) -> approval.fields.refuse(why);
        }
    }

    boolean mayEdit() {
        return office.may("settings.edit");
    }
}
