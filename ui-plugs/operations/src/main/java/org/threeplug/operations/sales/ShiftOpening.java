package org.threeplug.operations.sales;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.threeplug.cash.OpenShift;
import org.threeplug.cash.Shift;
import org.threeplug.cash.Shifts;
import org.threeplug.cash.UsualCash;
import org.threeplug.clock.ClockRules;
import org.threeplug.clock.Clocks;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Money;

/// Nothing is sold outside a shift; without one the till asks for the float first.
public final class ShiftOpening {

    private final Desk desk;
    private final Shifts shifts;
    private final Clocks clocks;
    private final ClockApproval clock;
    private Optional<Money> asked = Optional.empty();
    private final ReadOnlyObjectWrapper<Optional<Shift>> shift = new ReadOnlyObjectWrapper<>(Optional.empty());

    ShiftOpening(Desk desk, TillShop shop, Approving approving) {
        this.desk = desk;
        this.shifts = shop.shifts();
        this.clocks = shop.clocks();
        this.clock = new ClockApproval(desk, approving);
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
        var meant = keyed.isEmpty() ? asked : Optional.<Money>empty();
        asked = Optional.empty();
        if (meant.isPresent()) {
            begin(meant.get());
            return;
        }
        var amount = keyed.isEmpty()
                ? Optional.of(Money.zero(desk.currency()))
                : Keyed.amount(keyed, desk.currency());
        if (amount.isEmpty()) {
            desk.say(Saying.caution("till.pay.no-amount", keyed));
            return;
        }
        desk.look(() -> UsualCash.lastFloat(shifts, desk.register()), usual -> {
            if (UsualCash.isFar(amount.get(), usual)) {
                ask(amount.get(), usual);
            } else {
                begin(amount.get());
            }
        });
    }

    /// Enter alone says yes. The same figures again are asked about again: that is how a PIN is typed.
    private void ask(Money amount, Optional<Money> usual) {
        asked = Optional.of(amount);
        desk.ask(Prompt.FLOAT);
        desk.say(usual.map(often -> Saying.caution("till.shift.float-unusual", amount, often))
                .orElseGet(() -> Saying.caution("till.shift.float-large", amount)));
    }

    private void begin(Money amount) {
        desk.look(clocks::rules, rules -> open(amount, rules));
    }

    private void open(Money amount, ClockRules rules) {
        var day = rules.businessDay(desk.now(), desk.seat().store().zone());
        submit(new OpenShift(Ids.next(), desk.register(), day, desk.now(), amount));
    }

    private void submit(OpenShift opening) {
        desk.submit(
                opening,
                Justification.NONE,
                opened -> {
                    found(Optional.of(opened));
                    desk.say(Saying.done("till.shift.opened", opened.openingFloat()));
                },
                refusal -> {
                    if (ClockApproval.isWanted(refusal)) {
                        clock.ask(refusal, () -> submit(opening), this::closed);
                    } else {
                        closed();
                        desk.refused(refusal);
                    }
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
