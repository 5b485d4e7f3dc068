package org.threeplug.kit.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.words.Texts;

/// One way to lead through steps: where you are, back and forward, and a last button that says what it does.
public final class Wizard extends VBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    /// @param complete whether the step may be left forward
    public record Step(String title, Supplier<? extends Node> content, ObservableBooleanValue complete) {}

    private final List<Label> marks = new ArrayList<>();
    private final ScrollPane body = new ScrollPane();
    private final WizardModel model;
    private final List<Step> steps;
    private final ActionButton forward;
    private final ActionButton finish;
    private final ActionButton back;
    private Optional<Runnable> leave = Optional.empty();

    public Wizard(String name, List<Step> steps, String finishAction, Runnable finish, Texts texts) {
        this.steps = List.copyOf(steps);
        model = new WizardModel(steps.stream().map(Step::complete).toList());
        back = ActionButton.secondary(texts.text("kit.wizard.back"), this::back);
        back.setId("wizard.back");
        forward = ActionButton.primary(texts.text("kit.wizard.forward"), model::forward);
        this.finish = ActionButton.primary(finishAction, finish).icon(Icon.CHECK);
        var head = new HBox();
        head.getStyleClass().add("head");
        for (int i = 0; i < steps.size(); i++) {
            marks.add(mark(i + 1, steps.get(i).title()));
        }
        head.getChildren().addAll(marks);
        body.setFitToWidth(true);
        body.setAccessibleText(name);
        body.setFocusTraversable(false);
        body.getStyleClass().add("bare");
        body.addEventHandler(KeyEvent.KEY_PRESSED, this::goOn);
        VBox.setVgrow(body, Priority.ALWAYS);
        var foot = new HBox(back, forward, this.finish);
        foot.getStyleClass().add("foot");
        getStyleClass().add("wizard");
        setAccessibleText(name);
        getChildren().addAll(head, body, foot);
        forward.disableProperty().bind(model.mayGoOn().not());
        this.finish.disableProperty().bind(model.mayGoOn().not());
        model.current().subscribe(step -> show(step.intValue()));
    }

    public WizardModel model() {
        return model;
    }

    /// Its last step does what cannot be taken back, and looks so.
    public Wizard ofLoss() {
        finish.getStyleClass().remove("primary");
        finish.getStyleClass().add("danger");
        return this;
    }

    /// Where the first step leads back to; Esc goes back too.
    public Wizard from(Runnable before) {
        leave = Optional.of(before);
        back.setDisable(false);
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                back();
                key.consume();
            }
        });
        return this;
    }

    /// `Enter` in a field goes to the next one, and from the last to the next step. The last step of all is taken by its own
    /// button alone.
    private void goOn(KeyEvent key) {
        if (key.getCode() != KeyCode.ENTER || !(getScene().getFocusOwner() instanceof TextField field)) {
            return;
        }
        var fields = fields();
        int next = fields.indexOf(field) + 1;
        if (next == 0) {
            return;
        }
        key.consume();
        if (next < fields.size()) {
            fields.get(next).requestFocus();
        } else if (model.last()) {
            finish.requestFocus();
        } else if (model.mayGoOn().get()) {
            model.forward();
        }
    }

    private List<TextField> fields() {
        return body.getContent().lookupAll(".text-field").stream()
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .filter(one -> one.isFocusTraversable() && one.isVisible() && !one.isDisabled())
                .toList();
    }

    private void back() {
        if (model.current().get() == 0) {
            leave.ifPresent(Runnable::run);
        } else {
            model.back();
        }
    }

    private void show(int current) {
        var content = new VBox(steps.get(current).content().get());
        content.getStyleClass().add("body");
        body.setContent(content);
        body.setVvalue(0);
        for (int i = 0; i < marks.size(); i++) {
            marks.get(i).pseudoClassStateChanged(CURRENT, i == current);
            marks.get(i).pseudoClassStateChanged(DONE, i < current);
        }
        back.setDisable(current == 0 && leave.isEmpty());
        shown(forward, !model.last());
        shown(finish, model.last());
    }

    private static void shown(Node node, boolean yes) {
        node.setVisible(yes);
        node.setManaged(yes);
    }

    private static Label mark(int number, String title) {
        var dot = new Label(String.valueOf(number));
        dot.getStyleClass().add("dot");
        var mark = new Label(title, dot);
        mark.getStyleClass().add("step");
        return mark;
    }
}
