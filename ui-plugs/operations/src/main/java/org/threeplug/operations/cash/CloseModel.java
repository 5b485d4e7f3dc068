package org.threeplug.operations.cash;

import com.google.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.cart.CartDraft;
import org.threeplug.cart.CounterCart;
import org.threeplug.cash.CloseShift;
import org.threeplug.cash.Denominations;
import org.threeplug.cash.ExpectedCash;
import org.threeplug.cash.HowManyParked;
import org.threeplug.cash.Shift;
import org.threeplug.cash.ShiftReport;
import org.threeplug.cash.UsualCash;
import org.threeplug.cash.UsualCount;
import org.threeplug.directories.Reasons;
import org.threeplug.directories.ReasonsFor;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Outcome.Done;
import org.threeplug.kernel.Outcome.Refused;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.office.Approval;
import org.threeplug.office.Asks;
import org.threeplug.office.Fields;
import org.threeplug.office.Office;

/// Closing a shift: the drawer is counted blind; a difference beyond the limit needs a second person; then there is a Z.
public final class CloseModel {

    /// Where the close is. Nothing before [Weighing] tells what the drawer should have held, and that is the approver's.
    sealed interface Stage {

        record Counting() implements Stage {}

        /// The count is in and differs beyond the limit; how much is not said.
        record Approving() implements Stage {}

        /// The second person has signed in and sees by how much; the cashier has not been told.
        record Weighing(Money counted, Money expected, Justification why) implements Stage {

            Money difference() {
                return counted.minus(expected);
            }
        }

        record Closed(ShiftReport report) implements Stage {}
    }

    final ObjectProperty<Stage> stage = new SimpleObjectProperty<>(new Stage.Counting());
    final BooleanProperty busy = new SimpleBooleanProperty();
    final Fields fields = new Fields();
    final Approval approval;

    private final ReadOnlyObjectWrapper<Money> total;
    private final ReadOnlyIntegerWrapper parked = new ReadOnlyIntegerWrapper();
    private final List<CountLine> lines;
    /// What the shop declared for cash, to choose from where a difference is explained.
    final ObservableList<String> reasons = FXCollections.observableArrayList();

    private final Asks asks;
    private final Office office;
    private final CartDraft counters;
    private Optional<Shift> shift = Optional.empty();

    /// A count far from the usual is taken when it is given a second time.
    private Optional<Money> asked = Optional.empty();

    @Inject
    public CloseModel(
            Approval approval, Asks asks, Office office, CartDraft counters) {
        this.approval = approval;
        this.asks = asks;
        this.office = office;
        this.counters = counters;
        total = new ReadOnlyObjectWrapper<>(Money.zero(office.currency()));
        lines = Denominations.of(office.currency()).stream().map(this::line).toList();
    }

    private CountLine line(Money denomination) {
        ObjectProperty<Optional<Quantity>> pieces = fields.value("count." + denomination.minor(), Optional.empty());
        pieces.subscribe((_, _) -> total.set(sum()));
        return new CountLine(denomination, pieces, new SimpleStringProperty(""));
    }

    void begin(Shift open) {
        shift = Optional.of(open);
        lines.forEach(line -> line.pieces().set(Optional.empty()));
        fields.keep();
        asked = Optional.empty();
        stage.set(new Stage.Counting());
        parked.set(0);
        office.work().run(() -> asks.ask(new HowManyParked(open.register())), parked::set);
        office.work().run(() -> asks.ask(new ReasonsFor(Reasons.Use.CASH)), reasons::setAll);
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
        lines.stream().filter(line -> !line.isWhole()).forEach(line -> fields.refuse(line.pieces(), "office.pieces-unreadable"));
        if (fields.isSound()) {
            ifMeant(() -> submit(Justification.NONE));
        }
    }

    /// Asked once, and measured by what is usually counted here: what the books expect is not told by it.
    private void ifMeant(Runnable then) {
        var counted = total.get();
        if (asked.equals(Optional.of(counted))) {
            then.run();
            return;
        }
        var register = shift.orElseThrow().register();
        office.run(busy, () -> asks.ask(new UsualCount(register)), usual -> {
            if (usual.filter(often -> UsualCash.isFar(counted, Optional.of(often))).isPresent()) {
                asked = Optional.of(counted);
                fields.refuse(Refusal.of("office.count-unusual"));
            } else {
                then.run();
            }
        });
    }

    /// The second person gives their name, and then sees what they would put it to.
    void approve() {
        approval.give(this::weigh);
    }

    /// Whoever may not approve it sees nothing, and the gate says so.
    private void weigh(Justification why) {
        var id = shift.orElseThrow().id();
        var approver = why.named().orElseThrow();
        var counted = total.get();
        office.run(
                busy,
                () -> asks.ifAllowed(new ExpectedCash(id), approver).flatMap(Function.identity()),
                expected -> expected.ifPresentOrElse(
                        known -> stage.set(new Stage.Weighing(counted, known, why)), () -> submit(why)));
    }

    /// The second person has seen the difference and stands behind it.
    void accept() {
        if (stage.get() instanceof Stage.Weighing(_, _, var why)) {
            submit(why);
        }
    }

    /// How many sales are parked at this register; they stay behind when it is closed.
    ReadOnlyIntegerProperty parked() {
        return parked.getReadOnlyProperty();
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
        var open = shift.orElseThrow();
        office.run(busy, () -> counters.counter(open.register()).map(CounterCart::cash), lying -> office.submit(
                busy, new CloseShift(Ids.next(), open.id(), count, office.now(), lying), why, this::answered));
    }

    private void answered(Outcome<ShiftReport> outcome) {
        switch (outcome) {
            case Done(var report, _) -> {
                fields.keep();
                stage.set(new Stage.Closed(report));
            }
            case Refused(var why) when stage.get() instanceof Stage.Approving -> approval.fields.refuse(why);
            case Refused(var why) when stage.get() instanceof Stage.Weighing -> {
                stage.set(new Stage.Approving());
                why.wanted().ifPresent(approval::begin);
                approval.fields.refuse(why);
            }
            case Refused(var why) when why.wanted().isPresent() -> {
                approval.begin(why.wanted().get());
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
