package org.threeplug.operations.cash;

import com.google.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.threeplug.cart.CartDraft;
import org.threeplug.cart.CounterCart;
import org.threeplug.cash.CloseShift;
import org.threeplug.cash.Denominations;
import org.threeplug.cash.Shift;
import org.threeplug.cash.ShiftReport;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Outcome.Done;
import org.threeplug.kernel.Outcome.Refused;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.operations.office.Approval;
import org.threeplug.operations.office.Fields;
import org.threeplug.operations.office.Office;

/// Closing a shift: the drawer is counted blind; a difference beyond the limit needs a second person; then there is a Z.
public final class CloseModel {

    private static final String NEEDS_APPROVAL = "cash.difference-needs-approval";

    /// Where the close is. Nothing before [Closed] tells what the drawer should have held.
    sealed interface Stage {

        record Counting() implements Stage {}

        /// The count is in and differs beyond the limit; how much is not said.
        record Approving() implements Stage {}

        record Closed(ShiftReport report) implements Stage {}
    }

    final ObjectProperty<Stage> stage = new SimpleObjectProperty<>(new Stage.Counting());
    final BooleanProperty busy = new SimpleBooleanProperty();
    final Fields fields = new Fields();
    final Approval approval;

    private final ReadOnlyObjectWrapper<Money> total;
    private final List<CountLine> lines;
    private final Office office;
    private final CartDraft counters;
    private Optional<Shift> shift = Optional.empty();

    @Inject
    public CloseModel(Approval approval, Office office, CartDraft counters) {
        this.approval = approval;
        this.office = office;
        this.counters = counters;
        total = new ReadOnlyObjectWrapper<>(Money.zero(office.currency()));
        lines = Denominations.of(office.currency()).stream().map(this::line).toList();
    }

    private CountLine line(Money denomination) {
        ObjectProperty<Optional<Quantity>> pieces = fields.value("count." + denomination.minor(), Optional.empty());
        pieces.subscribe((_, _) -> total.set(sum()));
        return new CountLine(denomination, pieces);
    }

    void begin(Shift open) {
        shift = Optional.of(open);
        lines.forEach(line -> line.pieces().set(Optional.empty()));
        fields.keep();
        stage.set(new Stage.Counting());
    }

    List<CountLine> lines() {
        return lines;
    }

    /// What was counted so far.
    ReadOnlyObjectProperty<Money> total() {
        return total.getReadOnlyProperty();
    }

    private Money sum() {
        return lines.stream().map(CountLine::worth).reduce(Money.zero(office.currency()), Money::plus);
    }

    void close() {
        fields.forgive();
        lines.stream().filter(line -> !isWhole(line)).forEach(line -> fields.refuse(line.pieces(), "office.pieces-unreadable"));
        if (fields.isSound()) {
            ifNoCashLies(() -> submit(Justification.NONE));
        }
    }

    /// Cash that was taken towards a sale that is not posted lies in the drawer and not in the books: it would be a
    /// difference that is none.
    private void ifNoCashLies(Runnable then) {
        var register = shift.orElseThrow().register();
        office.run(busy, () -> counters.counter(register).map(CounterCart::cash), cash -> cash.filter(Money::isPositive)
                .ifPresentOrElse(lying -> fields.refuse(Refusal.of("cash.cash-in-flight", lying.plain())), then));
    }

    private static boolean isWhole(CountLine line) {
        return line.pieces()
                .get()
                .map(count -> count.signum() >= 0 && count.equals(Quantity.of(count.value().longValue())))
                .orElse(true);
    }

    /// The second person puts their name to it.
    void approve() {
        approval.give(this::submit);
    }

    /// Back to the drawer; the refused attempt stays in the journal.
    void countAgain() {
        stage.set(new Stage.Counting());
    }

    private void submit(Justification why) {
        var count = new TreeMap<Long, Long>();
        lines.stream()
                .filter(line -> line.number() > 0)
                .forEach(line -> count.put(line.denomination().minor(), line.number()));
        var command = new CloseShift(Ids.next(), shift.orElseThrow().id(), count, office.now());
        office.submit(busy, command, why, this::answered);
    }

    private void answered(Outcome<ShiftReport> outcome) {
        switch (outcome) {
            case Done(var report, _) -> {
                fields.keep();
                stage.set(new Stage.Closed(report));
            }
            case Refused(var why) when stage.get() instanceof Stage.Approving -> approval.fields.refuse(why);
            case Refused(var why) when why.code().equals(NEEDS_APPROVAL) -> {
                approval.begin();
                stage.set(new Stage.Approving());
            }
            case Refused(var why) -> fields.refuse(why);
        }
    }

    /// Money was counted that is not yet part of a close.
    boolean isChanged() {
        return !(stage.get() instanceof Stage.Closed) && fields.changed().get();
    }
}
