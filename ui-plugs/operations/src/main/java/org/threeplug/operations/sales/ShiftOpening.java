package org.threeplug.operations.sales;

import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.threeplug.cash.OpenShift;
import org.threeplug.cash.Shift;
import org.threeplug.cash.Shifts;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Money;

/// Nothing is sold outside a shift; without one the till asks for the float first.
public final class ShiftOpening {

    private final Desk desk;
    private final Shifts shifts;
    private final ReadOnlyObjectWrapper<Optional<Shift>> shift = new ReadOnlyObjectWrapper<>(Optional.empty());

    ShiftOpening(Desk desk, Shifts shifts) {
        this.desk = desk;
        this.shifts = shifts;
    }

    public ReadOnlyObjectProperty<Optional<Shift>> shiftProperty() {
        return shift.getReadOnlyProperty();
    }

    Optional<Shift> find() {
        return shifts.open(desk.register());
    }

    void found(Optional<Shift> open) {
        shift.set(open);
        if (open.isPresent()) {
            desk.stage(new Stage.Ringing());
            desk.ask(Prompt.ITEM);
        } else {
            closed();
        }
    }

    /// The office may have closed it or opened another.
    void refresh() {
        desk.look(this::find, open -> {
            boolean idle = desk.isRinging() || desk.stage() instanceof Stage.Closed;
            if (idle && !open.equals(shift.get())) {
                found(open);
            }
        });
    }

    void open(String keyed) {
        var amount = keyed.isEmpty()
                ? Optional.of(Money.zero(desk.currency()))
                : Keyed.amount(keyed, desk.currency());
        if (amount.isEmpty()) {
            desk.say(Saying.caution("till.pay.no-amount", keyed));
            return;
        }
        var day = LocalDate.ofInstant(desk.now(), desk.seat().store().zone());
        desk.submit(
                new OpenShift(Ids.next(), desk.register(), day, desk.now(), amount.get()),
                Justification.NONE,
                opened -> {
                    found(Optional.of(opened));
                    desk.say(Saying.done("till.shift.opened", opened.openingFloat()));
                },
                refusal -> {
                    closed();
                    desk.refused(refusal);
                },
                failure -> {
                    closed();
                    desk.say(Saying.failed(failure));
                });
    }

    private void closed() {
        desk.stage(new Stage.Closed());
        desk.ask(Prompt.FLOAT);
    }
}
