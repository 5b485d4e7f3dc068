package org.threeplug.operations.sales;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.threeplug.kernel.Quantity;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.NextFrame;
import org.threeplug.kit.control.Badge;

/// The one field of the till, always ready, with what it asks for, how many are to come, and the sentence below.
final class EntryBar extends VBox {

    private static final PseudoClass ASKING = PseudoClass.getPseudoClass("asking");

    private final TextField field = new TextField();
    private final PasswordField secret = new PasswordField();
    private final Label question = new Label();
    private final HBox badges = new HBox();
    private final HBox sentence = new HBox();
    private final TillModel till;
    private final Phrases phrases;
    private final NextFrame echo;
    private boolean echoing;

    EntryBar(TillModel till, Phrases phrases) {
        this.till = till;
        this.phrases = phrases;
        echo = NextFrame.of(this::echo, till::isScanArriving);
        field.setId("till.entry");
        secret.setId("till.secret");
        follow(field);
        follow(secret);
        var icon = Icon.SCAN.node();
        question.getStyleClass().add("question");
        question.setMinWidth(USE_PREF_SIZE);
        badges.getStyleClass().add("badges");
        badges.setMinWidth(USE_PREF_SIZE);
        var fields = new StackPane(field, secret);
        HBox.setHgrow(fields, Priority.ALWAYS);
        var line = new HBox(icon, question, fields, badges);
        line.getStyleClass().add("entry-line");
        sentence.getStyleClass().add("sentence-line");
        getStyleClass().add("entry-bar");
        getChildren().addAll(line, sentence);
        till.promptProperty().subscribe(this::ask);
        till.textProperty().subscribe(_ -> {
            hide(Keyed.isSecret(till.promptProperty().get(), till.textProperty().get()));
            echo.ask();
        });
        till.timesProperty().subscribe(_ -> count());
        till.waitingProperty().subscribe(_ -> count());
        till.sayingProperty().subscribe(this::say);
    }

    TextField field() {
        return secret.isVisible() ? secret : field;
    }

    private void follow(TextField input) {
        input.textProperty().subscribe((_, text) -> {
            if (!echoing) {
                till.keys().text(text);
            }
        });
        input.managedProperty().bind(input.visibleProperty());
    }

    /// Nothing of what one field asks for stays in the other.
    private void echo() {
        till.keys().settle();
        show(field, field.isVisible() ? till.textProperty().get() : "");
        show(secret, secret.isVisible() ? till.textProperty().get() : "");
    }

    private void show(TextField input, String text) {
        if (!text.equals(input.getText())) {
            echoing = true;
            input.setText(text);
            echoing = false;
        }
        input.end();
    }

    private void ask(Prompt prompt) {
        var words = phrases.text(prompt.key());
        hide(Keyed.isSecret(prompt, till.textProperty().get()));
        echo.ask();
        question.setText(prompt == Prompt.ITEM ? "" : asked(prompt, words));
        question.setVisible(prompt != Prompt.ITEM);
        question.setManaged(prompt != Prompt.ITEM);
        field.setPromptText(prompt == Prompt.ITEM ? words : phrases.text(prompt.key() + ".hint"));
        field.setAccessibleText(words);
        secret.setAccessibleText(words);
        pseudoClassStateChanged(ASKING, prompt != Prompt.ITEM);
    }

    /// Shows dots for what others must not read.
    private void hide(boolean keyed) {
        if (keyed == secret.isVisible() && keyed != field.isVisible()) {
            return;
        }
        boolean focused = field.isFocused() || secret.isFocused();
        secret.setVisible(keyed);
        field.setVisible(!keyed);
        if (focused) {
            field().requestFocus();
        }
    }

    private String asked(Prompt prompt, String words) {
        return prompt == Prompt.PIN
                ? till.approving().chosen().map(user -> phrases.text("till.prompt.pin-of", user.name())).orElse(words)
                : words;
    }

    private void count() {
        badges.getChildren().clear();
        var times = till.timesProperty().get();
        if (!times.equals(Quantity.ONE)) {
            badges.getChildren().add(new Badge(Meaning.INFO, phrases.text("till.times", times)));
        }
        int waiting = till.waitingProperty().get();
        if (waiting > 0) {
            badges.getChildren().add(new Badge(Meaning.CAUTION, phrases.texts().count("till.waiting", waiting)));
        }
    }

    private void say(Saying saying) {
        sentence.getChildren().clear();
        sentence.getStyleClass().setAll("sentence-line", saying.meaning().styleClass());
        if (!saying.isNothing() && !saying.isPrice()) {
            var words = new Label(phrases.say(saying));
            words.setId("till.sentence");
            words.getStyleClass().add(saying.meaning().styleClass());
            phrases.wrap(words);
            sentence.getChildren().addAll(saying.meaning().icon().node(), words);
        }
    }
}
