package org.threeplug.operations.sales;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.threeplug.kernel.Money;
import org.threeplug.kit.Icon;
import org.threeplug.kit.NextFrame;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.Keypad;
import org.threeplug.kit.control.PayKey;

/// Notes, figures and the keys that take money. All keep their places, whatever is due: hands learn them.
final class TenderPad {

    /// The least height at which fingers still hit the figures.
    static final double LOW_FIGURES = 168;

    private final TillModel till;
    private final Phrases phrases;
    private final HBox notes = new HBox();
    private final Keypad figures;
    private final VBox taking;
    private final PayKey cash;
    private final PayKey card;

    TenderPad(TillModel till, Phrases phrases) {
        this.till = till;
        this.phrases = phrases;
        var keys = till.keys();
        cash = PayKey.main(Icon.CASH, phrases.text("till.pay.cash-exact"), "F12", keys::cash);
        cash.setId("till.cash");
        card = PayKey.other(Icon.CARD, phrases.text("till.pay.card"), "F11", keys::card);
        card.setId("till.card");
        notes.getStyleClass().add("notes");
        figures = Keypad.amounts(phrases.texts(), press -> {
            switch (press) {
                case Keypad.Press.Figure(var figures) -> keys.text(till.textProperty().get() + figures);
                case Keypad.Press.Point() ->
                    keys.text(till.textProperty().get()
                            + phrases.texts().formats().symbols().getDecimalSeparator());
                case Keypad.Press.Back() -> keys.back();
                case Keypad.Press.Enter() -> keys.enter();
            }
        });
        figures.setMinHeight(0);
        taking = new VBox(cash, card);
        taking.getStyleClass().add("tender-pad");
        notes.getChildren()
                .setAll(Notes.of(till.store().currency()).stream().map(this::note).toList());
        notes.managedProperty().bind(Bindings.isNotEmpty(notes.getChildren()));
        till.ticket().pricedProperty().subscribe(_ -> show());
        till.storeProperty().subscribe(_ -> show());
        till.tendering().tenders().addListener((InvalidationListener) _ -> show());
        till.stageProperty().subscribe(_ -> show());
        var name = NextFrame.of(this::name, till::isScanArriving);
        till.textProperty().subscribe(_ -> name.ask());
    }

    HBox notes() {
        return notes;
    }

    Keypad figures() {
        return figures;
    }

    /// The keys that take money.
    VBox keys() {
        return taking;
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
        notes.getChildren().forEach(note -> note.setDisable(!open || !due.isPositive()));
        name();
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
            cash.say(keyed.map(amount -> given(amount, due)).orElseGet(() -> phrases.text("till.pay.cash-due", due)));
            card.say(phrases.text("till.pay.card-due", keyed.orElse(till.tendering().due())));
        }
    }

    private String given(Money amount, Money due) {
        var change = amount.minus(due);
        return change.isNegative()
                ? phrases.text("till.pay.cash-part", amount, change.negate())
                : phrases.text("till.pay.cash-change", amount, change);
    }

    private ActionButton note(Money note) {
        var major = phrases.texts().formats().number(note.major().longValue());
        var button = ActionButton.secondary(major, () -> till.keys().note(note));
        button.setAccessibleText(phrases.text("till.pay.note", note));
        button.getStyleClass().add("note");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setPrefWidth(0);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }
}
