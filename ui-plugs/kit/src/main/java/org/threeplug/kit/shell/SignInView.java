package org.threeplug.kit.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.InlineNotice;
import org.threeplug.kit.control.Keypad;
import org.threeplug.kit.control.Paragraph;
import org.threeplug.kit.shell.SignInModel.Person;
import org.threeplug.kit.shell.SignInModel.Secret;
import org.threeplug.words.Texts;

/// People as tiles and a pad: a PIN alone signs in whoever has it; whoever has a password, or chooses so, touches their name
/// first and Esc takes that back. The keyboard alone does it too.
public final class SignInView extends StackPane {

    private final ObjectProperty<Optional<Person>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final PasswordField secret = new PasswordField();
    private final FlowPane tiles = new FlowPane();
    private final Paragraph prompt = new Paragraph("", "t-16", "strong");
    private final VBox say = new VBox();
    private final ActionButton enter;
    private final ProgressBar bar = new ProgressBar(0);
    private final SignInModel model;
    private final Texts texts;

    public SignInView(SignInModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        enter = ActionButton.primary(texts.text("kit.sign-in.do"), this::signIn);
        enter.setMaxWidth(Double.MAX_VALUE);
        enter.disableProperty().bind(model.checking().or(secret.textProperty().isEmpty()));
        secret.setId("sign-in.secret");
        secret.setOnAction(_ -> signIn());
        var pad = Keypad.figures(texts, Keypad.into(secret, texts, this::signIn));
        pad.disableProperty().bind(model.checking());
        chosen.subscribe(person -> {
            boolean pin = person.map(p -> p.secret() == Secret.PIN).orElse(true);
            var ask = texts.text(pin ? "kit.sign-in.pin" : "kit.sign-in.password");
            prompt.words().set(person.map(p -> texts.text("kit.sign-in.hello", p.name())).orElseGet(this::who));
            secret.setPromptText(ask);
            secret.setAccessibleText(ask);
            secret.clear();
            pad.setVisible(pin);
            pad.setManaged(pin);
            secret.requestFocus();
        });
        bar.setAccessibleText(texts.text("kit.sign-in.checking"));
        bar.setMaxWidth(Double.MAX_VALUE);
        model.checking().subscribe(this::checking);
        addEventFilter(KeyEvent.ANY, this::swallow);
        addEventFilter(KeyEvent.KEY_PRESSED, this::nobody);
        model.outcome().subscribe(this::outcome);
        model.people().subscribe(this::people);
        people();
        sceneProperty().subscribe(_ -> secret.requestFocus());
        addEventHandler(KeyEvent.KEY_TYPED, this::typedElsewhere);
        getStyleClass().add("sign-in");
        setAccessibleText(texts.text("kit.sign-in"));
        getChildren().add(card(texts, pad));
    }

    private HBox card(Texts texts, Keypad pad) {
        var title = new Label(texts.text("kit.sign-in"));
        title.getStyleClass().addAll("t-28", "strong");
        tiles.getStyleClass().add("people");
        var scroll = new ScrollPane(tiles);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setAccessibleText(texts.text("kit.sign-in.who"));
        scroll.getStyleClass().add("bare");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        // What was wrong is said beside the pad and below the names: no key and no name moves under a finger.
        var left = new VBox(title, scroll, say);
        left.getStyleClass().add("gap-16");
        HBox.setHgrow(left, Priority.ALWAYS);
        var right = new VBox(prompt, secret, pad, enter, bar);
        right.getStyleClass().add("secret");
        VBox.setVgrow(pad, Priority.SOMETIMES);
        var card = new HBox(left, right);
        card.getStyleClass().addAll("card", "entry-card");
        return card;
    }

    private void people() {
        tiles.getChildren().setAll(model.people().stream().map(this::tile).toList());
        chosen.set(atFirst());
    }

    /// Nobody, where the PIN tells.
    private Optional<Person> atFirst() {
        var people = model.people();
        return model.isPinEnough() && people.size() > 1 ? Optional.empty() : people.stream().findFirst();
    }

    private String who() {
        return texts.text(model.isPinEnough() ? "kit.sign-in.pin-or-name" : "kit.sign-in.who");
    }

    private ToggleButton tile(Person person) {
        var initials = new Label(initials(person.name()));
        initials.getStyleClass().add("initials");
        var name = new Paragraph(person.name(), "name");
        HBox.setHgrow(name, Priority.ALWAYS);
        var row = new HBox(initials, name);
        row.getStyleClass().add("card-row");
        var tile = new ToggleButton("", row);
        tile.getStyleClass().setAll("person");
        tile.setId("person." + person.id());
        tile.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        tile.setMnemonicParsing(false);
        tile.setAccessibleText(person.name());
        chosen.subscribe(now -> tile.setSelected(now.equals(Optional.of(person))));
        tile.setOnAction(_ -> {
            chosen.set(Optional.of(person));
            tile.setSelected(true);
            secret.requestFocus();
        });
        return tile;
    }

    /// Whoever has just chosen a tile may type at once.
    private void typedElsewhere(KeyEvent key) {
        if (!secret.isFocused() && key.getCharacter().chars().allMatch(Character::isLetterOrDigit)) {
            secret.requestFocus();
            secret.appendText(key.getCharacter());
            secret.end();
            key.consume();
        }
    }

    /// Says that it works. The words change for those who see no movement, and the bar keeps its place, so that no figure moves
    /// under a finger.
    private void checking(boolean now) {
        enter.say(texts.text(now ? "kit.sign-in.checking" : "kit.sign-in.do"));
        bar.setProgress(now ? ProgressBar.INDETERMINATE_PROGRESS : 0);
        bar.setVisible(now);
    }

    /// A PIN typed again while the first is still checked must not go to what comes next.
    private void swallow(KeyEvent key) {
        if (model.checking().get()) {
            key.consume();
        }
    }

    private void nobody(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && !model.checking().get()) {
            chosen.set(atFirst());
            secret.clear();
            key.consume();
        }
    }

    private void signIn() {
        if (!model.checking().get() && !secret.getText().isEmpty()) {
            var typed = secret.getText();
            secret.clear();
            chosen.get().ifPresentOrElse(person -> model.signIn(person, typed), () -> model.signIn(typed));
        }
    }

    private void outcome(String sentence) {
        say.getChildren()
                .setAll(
                        sentence.isEmpty()
                                ? List.of()
                                : List.of(new InlineNotice(Notice.of(Meaning.DANGER, sentence))));
        secret.requestFocus();
    }

    private static String initials(String name) {
        return Stream.of(name.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }
}
