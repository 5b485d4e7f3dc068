package org.threeplug.operations.sales;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.sales.PostedDocument;

/// What the till is in the middle of, in the flow above the lines: the terminal's word, somebody's approval, a return.
final class StageStrip extends VBox {

    private final TillModel till;
    private final Phrases phrases;

    StageStrip(TillModel till, Phrases phrases) {
        this.till = till;
        this.phrases = phrases;
        getStyleClass().add("stage-strip");
        managedProperty().bind(visibleProperty());
        till.stageProperty().subscribe(_ -> show());
        till.returning().phaseProperty().subscribe(_ -> show());
        till.sayingProperty().subscribe((before, now) -> {
            if (before.isPrice() || now.isPrice()) {
                show();
            }
        });
    }

    private void show() {
        var keys = till.keys();
        getChildren().clear();
        switch (till.stageProperty().get()) {
            case Stage.AskingCard(var intent) ->
                add(
                        Meaning.INFO,
                        Icon.CARD,
                        phrases.text("till.card.ask", intent.amount()),
                        ActionButton.primary(phrases.text("till.card.approved"), keys::card).key("F11"),
                        ActionButton.secondary(phrases.text("till.card.declined"), keys::escape).key("Esc"));
            case Stage.AskingApproval(var request) ->
                add(
                        Meaning.CAUTION,
                        Icon.APPROVE,
                        phrases.text("till.approval.ask", phrases.say(request.because())),
                        ActionButton.secondary(phrases.text("till.approval.drop"), keys::escape).key("Esc"));
            case Stage.Unsure() ->
                add(
                        Meaning.DANGER,
                        Icon.ERROR,
                        phrases.text("till.unsure"),
                        ActionButton.primary(phrases.text("till.unsure.again"), keys::cash).key("F12"));
            case Stage.Closed() ->
                add(
                        Meaning.INFO,
                        Icon.SHIFT,
                        phrases.text("till.closed"),
                        ActionButton.primary(phrases.text("till.closed.open"), keys::enter).key("Enter"));
            case Stage.Starting(), Stage.Ringing(), Stage.Busy() -> phase();
        }
        if (till.sayingProperty().get().isPrice()) {
            getChildren().add(price(till.sayingProperty().get()));
        }
        setVisible(!getChildren().isEmpty());
    }

    /// A price that was asked for, as large as the customer wants to see it.
    private HBox price(Saying saying) {
        var arguments = saying.arguments();
        var name = new Label(phrases.textOf(arguments.getFirst()));
        name.getStyleClass().add("stage-words");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        var figure = new Label(phrases.textOf(arguments.get(1)));
        figure.setId("till.price");
        figure.getStyleClass().addAll("amount", "price-figure");
        figure.setMinWidth(USE_PREF_SIZE);
        var more = new Label(phrases.say(saying.about()));
        more.getStyleClass().add("muted");
        more.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(Icon.ITEM.node(), name, more, figure);
        row.getStyleClass().addAll("stage", Meaning.INFO.styleClass());
        return row;
    }

    private void phase() {
        var keys = till.keys();
        var sell = ActionButton.secondary(phrases.text("till.return.sell"), keys::sellAgain).key("+");
        switch (till.returning().phaseProperty().get()) {
            case Returning.Phase.Selling() -> {}
            case Returning.Phase.WantsReceipt() ->
                back(
                        phrases.text("till.return.ask"),
                        ActionButton.secondary(phrases.text("till.return.no-receipt"), keys::returns).key("F9"));
            case Returning.Phase.WithReceipt(var sale, _) ->
                back(
                        phrases.text("till.return.with", sale.head().reference(), about(sale)),
                        ActionButton.secondary(phrases.text("till.return.all"), keys::returns).key("F9"),
                        sell);
            case Returning.Phase.WithoutReceipt() ->
                back(phrases.text("till.return.without"), sell);
        }
    }

    /// When it was bought, by whom, and how it was paid: the money goes back the way it came.
    private String about(PostedDocument sale) {
        var parts = new ArrayList<String>();
        parts.add(phrases.texts().formats().dateTime(sale.head().occurredAt()));
        sale.head().customerName().filter(name -> !name.isBlank()).ifPresent(parts::add);
        parts.add(phrases.settled(sale.document().tenders()));
        return String.join(" · ", parts);
    }

    /// Money goes out here: a band that looks like nothing else on the till.
    private void back(String words, ActionButton... buttons) {
        add(Meaning.CAUTION, Icon.RETURNS, words, buttons);
        getChildren().getLast().getStyleClass().add("return-band");
    }

    private void add(Meaning meaning, Icon icon, String words, ActionButton... buttons) {
        var sentence = new Label(words);
        sentence.getStyleClass().add("stage-words");
        phrases.wrap(sentence);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        var row = new HBox(icon.node(), sentence);
        for (var button : List.of(buttons)) {
            button.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(button);
        }
        row.getStyleClass().addAll("stage", meaning.styleClass());
        getChildren().add(row);
    }
}
