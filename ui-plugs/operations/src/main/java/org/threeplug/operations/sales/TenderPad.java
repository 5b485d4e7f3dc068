package org.threeplug.operations.sales;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.threeplug.kernel.Money;
import org.threeplug.kit.Icon;
import org.threeplug.kit.NextFrame;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.Keypad;
import org.threeplug.kit.control.PayKey;

/// Notes, figures and the keys that take money.
final class TenderPad extends VBox {

    private final TillModel till;
    private final Phrases phrases;
    private final HBox notes = new HBox();
    private final PayKey cash;
    private final PayKey card;
    private List<Money> offered = List.of();

    TenderPad(TillModel till, Phrases phrases) {
        this.till = till;
        this.phrases = phrases;
        var keys = till.keys();
        cash = PayKey.main(Icon.CASH, phrases.text("till.pay.cash-exact"), "F12", keys::cash);
        cash.setId("till.cash");
        card = PayKey.other(Icon.CARD, phrases.text("till.pay.card"), "F11", keys::card);
        card.setId("till.card");
        notes.getStyleClass().add("notes");
        var pad = Keypad.amounts(phrases.texts(), press -> {
            switch (press) {
                case Keypad.Press.Figure(var figures) -> keys.text(till.textProperty().get() + figures);
                case Keypad.Press.Point() ->
                    keys.text(till.textProperty().get()
                            + phrases.texts().formats().symbols().getDecimalSeparator());
                case Keypad.Press.Back() -> keys.back();
                case Keypad.Press.Enter() -> keys.enter();
            }
        });
        getStyleClass().add("tender-pad");
        getChildren().addAll(notes, pad, cash, card);
        till.ticket().pricedProperty().subscribe(_ -> show());
        till.storeProperty().subscribe(_ -> show());
        till.tendering().tenders().addListener((InvalidationListener) _ -> show());
        till.stageProperty().subscribe(_ -> show());
        var name = NextFrame.of(this::name, till::isScanArriving);
        till.textProperty().subscribe(_ -> name.ask());
    }

    /// While a command runs all stays as it is; that is over before anybody could see it, and its frame would only be
    /// in the way of the next.
    private void show() {
        if (till.stageProperty().get() instanceof Stage.Busy) {
            return;
        }
        var due = till.tendering().cashDue();
        boolean open = !till.ticket().cart().isEmpty() && till.stageProperty().get() instanceof Stage.Ringing;
        cash.setDisable(!open && !(till.stageProperty().get() instanceof Stage.Unsure));
        card.setDisable(!open && !(till.stageProperty().get() instanceof Stage.AskingCard));
        offer(Notes.covering(due.isPositive() ? due : Money.zero(due.currency())));
        notes.getChildren().forEach(note -> note.setDisable(!open || !due.isPositive()));
        name();
    }

    /// Makes buttons only when other notes are offered than before; this runs with every scan.
    private void offer(List<Money> wanted) {
        if (!wanted.equals(offered)) {
            offered = wanted;
            notes.getChildren().setAll(wanted.stream().map(this::note).toList());
        }
    }

    /// The key says what it will do with what is keyed.
    private void name() {
        var due = till.tendering().cashDue();
        var keyed = Keyed.amount(till.textProperty().get().strip(), due.currency()).filter(Money::isPositive);
        if (till.ticket().cart().isEmpty()) {
            cash.say(phrases.text("till.pay.cash-exact"));
            card.say(phrases.text("till.pay.card"));
        } else if (till.tendering().isCashOver()) {
            cash.say(phrases.text("till.pay.change", due.negate()));
            card.say(phrases.text("till.pay.card"));
        } else if (due.isNegative()) {
            cash.say(phrases.text("till.pay.back-cash", due.negate()));
            card.say(phrases.text("till.pay.back-card", till.tendering().due().negate()));
        } else {
            cash.say(keyed.map(amount -> phrases.text("till.pay.cash-given", amount))
                    .orElseGet(() -> phrases.text("till.pay.cash-due", due)));
            card.say(phrases.text("till.pay.card-due", keyed.orElse(till.tendering().due())));
        }
    }

    private ActionButton note(Money note) {
        var major = phrases.texts().formats().number(note.major().longValue());
        var button = ActionButton.secondary(major, () -> till.keys().note(note));
        button.setAccessibleText(phrases.text("till.pay.note", note));
        button.getStyleClass().add("note");
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }
}
