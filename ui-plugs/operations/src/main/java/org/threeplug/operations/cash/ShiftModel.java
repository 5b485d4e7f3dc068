package org.threeplug.operations.cash;

import com.google.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.cash.MoveCash;
import org.threeplug.cash.OpenDrawer;
import org.threeplug.cash.OpenShift;
import org.threeplug.cash.Shift;
import org.threeplug.cash.ShiftNow;
import org.threeplug.cash.ShiftNow.Now;
import org.threeplug.cash.ShiftReport;
import org.threeplug.cash.XReport;
import org.threeplug.clock.ClockRules;
import org.threeplug.clock.Clocks;
import org.threeplug.directories.Reasons;
import org.threeplug.directories.ReasonsFor;
import org.threeplug.documents.Posted;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Outcome.Done;
import org.threeplug.kernel.Outcome.Refused;
import org.threeplug.office.Asks;
import org.threeplug.office.Fields;
import org.threeplug.office.Office;
import org.threeplug.receipts.ReceiptDesk;

/// The register's shift: none, or open with the drawer's comings and goings. What the drawer should hold is not part of
/// it, because the count must stay blind.
public final class ShiftModel {

    final ObjectProperty<Optional<Now>> now = new SimpleObjectProperty<>(Optional.empty());
    final BooleanProperty busy = new SimpleBooleanProperty();

    final Fields opening = new Fields();
    final ObjectProperty<Optional<Money>> openingFloat = opening.value("openingFloat", Optional.empty());

    final Fields moving = new Fields();
    final ObjectProperty<Optional<Money>> amount = moving.value("amount", Optional.empty());
    final StringProperty reason = moving.text("reason");

    final Fields drawer = new Fields();
    final StringProperty drawerReason = drawer.text("reason");

    /// What the shop declared for cash, to choose from.
    final ObservableList<String> reasons = FXCollections.observableArrayList();

    final FloatCorrection correction;

    private final UnusualFloat unusual;
    private final Asks asks;
    private final Clocks clocks;
    private final ReceiptDesk paper;
    private final Office office;

    @Inject
    ShiftModel(
            Asks asks,
            Clocks clocks,
            ReceiptDesk paper,
            FloatCorrection correction,
            UnusualFloat unusual,
            Office office) {
        this.correction = correction;
        this.unusual = unusual;
        this.asks = asks;
        this.clocks = clocks;
        this.paper = paper;
        this.office = office;
        opening.blame(openingFloat, "cash.amount-negative");
        moving.blame(amount, "cash.amount-not-positive");
    }

    void refresh() {
        refresh(() -> {});
    }

    /// @param then when the shift is known
    void refresh(Runnable then) {
        var register = office.register();
        office.work().run(() -> asks.ask(new ShiftNow(register)), read -> {
            now.set(Optional.of(read));
            then.run();
        });
    }

    /// Looks for the reasons that may be chosen.
    void findReasons() {
        office.work().run(() -> asks.ask(new ReasonsFor(Reasons.Use.CASH)), reasons::setAll);
    }

    Optional<Shift> shift() {
        return now.get().flatMap(Now::shift);
    }

    /// @param then gets the shift that is open now
    void open(Consumer<Shift> then) {
        opening.forgive();
        if (openingFloat.get().isEmpty()) {
            opening.refuse(openingFloat, "office.amount-needed");
            return;
        }
        var amount = openingFloat.get().orElseThrow();
        unusual.ifMeant(
                amount,
                opening,
                openingFloat,
                () -> office.work().run(clocks::rules, rules -> open(amount, rules, then)));
    }

    private void open(Money amount, ClockRules rules, Consumer<Shift> then) {
        var day = rules.businessDay(office.now(), office.store().zone());
        var command = new OpenShift(Ids.next(), office.register(), day, office.now(), amount);
        office.submit(busy, command, outcome -> {
            switch (outcome) {
                case Done(var shift, _) -> {
                    unusual.forget();
                    openingFloat.set(Optional.empty());
                    opening.keep();
                    refresh();
                    then.accept(shift);
                }
                case Refused(var why) -> opening.refuse(why);
            }
        });
    }

    void move(MoveCash.Direction direction, Consumer<Posted> then) {
        moving.forgive();
        if (amount.get().isEmpty()) {
            moving.refuse(amount, "office.amount-needed");
        }
        if (reason.get().isBlank()) {
            moving.refuse(reason, "office.reason-needed");
        }
        if (!moving.isSound()) {
            return;
        }
        var command = new MoveCash(
                Ids.next(),
                office.register(),
                direction,
                amount.get().orElseThrow(),
                reason.get().strip(),
                office.now());
        office.submit(busy, command, outcome -> posted(outcome, moving, () -> {
            amount.set(Optional.empty());
            reason.set("");
            moving.keep();
        }, then));
    }

    void openDrawer(Consumer<Posted> then) {
        drawer.forgive();
        if (drawerReason.get().isBlank()) {
            drawer.refuse(drawerReason, "office.reason-needed");
            return;
        }
        var command = new OpenDrawer(Ids.next(), office.register(), drawerReason.get().strip(), office.now());
        office.submit(busy, command, outcome -> posted(outcome, drawer, () -> {
            drawerReason.set("");
            drawer.keep();
        }, then));
    }

    /// No drawer opens: what lies in it was there before.
    void correctFloat(Consumer<Posted> then) {
        correction.correct(posted -> {
            refresh();
            then.accept(posted);
        });
    }

    /// Whether one is connected; otherwise it is opened by hand.
    boolean opensDrawer() {
        return paper.hasDrawer();
    }

    /// The drawer opens after the document is on the disk, never before.
    private void posted(Outcome<Posted> outcome, Fields fields, Runnable clear, Consumer<Posted> then) {
        switch (outcome) {
            case Done(var posted, _) -> {
                clear.run();
                paper.openDrawer();
                then.accept(posted);
            }
            case Refused(var why) -> fields.refuse(why);
        }
    }

    /// A look at the shift so far.
    void x(Consumer<ShiftReport> then) {
        shift().ifPresent(open -> office.run(busy, () -> asks.ask(new XReport(open.id())), found -> found.ifPresent(then)));
    }

    boolean mayOpen() {
        return office.may("cash.shift");
    }

    boolean mayMove() {
        return office.may("cash.move");
    }

    boolean mayOpenDrawer() {
        return office.may("cash.no-sale");
    }

    boolean mayLook() {
        return office.may("cash.x");
    }

    Office office() {
        return office;
    }
}
