package org.threeplug.office;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.threeplug.kernel.Refusal;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.ScanGuard;
import org.threeplug.kit.pattern.Form;
import org.threeplug.words.Texts;

/// What office forms have in common beyond the kit's form.
public final class Forms {

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private static final double ABOVE = 64;

    private Forms() {}

    /// Shows the model's refusals beside their fields; the first field at fault gets the focus.
    public static void follow(Form form, Fields fields) {
        fields.refusals().addListener((ListChangeListener<Refusal>) change -> {
            boolean added = false;
            while (change.next()) {
                added |= change.wasAdded();
                change.getAddedSubList().forEach(form::refuse);
            }
            // one that is put right by now must not send whoever types there to the next
            if (added && change.getList().size() > 1) {
                form.refuse(change.getList().getFirst());
            }
            form.above(change.getList());
        });
        fields.settled().subscribe(_ -> form.settled());
        form.settled();
    }

    /// A page with a form that may be longer than the window; the form's action stays in view below it.
    public static Parent scrolled(String name, Node... parts) {
        var scroll = pane(name, parts);
        var feet = Stream.of(parts)
                .filter(Form.class::isInstance)
                .map(Form.class::cast)
                .flatMap(form -> form.takeFoot().stream())
                .toList();
        if (feet.isEmpty()) {
            return scroll;
        }
        // The action follows a short form at once and stays in view below a long one.
        scroll.prefHeightProperty().bind(((Region) scroll.getContent()).heightProperty());
        var bar = new HBox(feet.toArray(Node[]::new));
        bar.getStyleClass().add("form-bar");
        return new VBox(scroll, bar);
    }

    private static ScrollPane pane(String name, Node... parts) {
        var content = new VBox(parts);
        content.getStyleClass().addAll("gap-16", "pad-24");
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setAccessibleText(name);
        scroll.getStyleClass().add("bare");
        return scroll;
    }

    /// Scrolls the panes around a node until it is in view, with a little above it.
    public static void intoView(Node node) {
        for (Parent around = node.getParent(); around != null; around = around.getParent()) {
            if (around instanceof ScrollPane scroll) {
                var content = scroll.getContent();
                double top = content.sceneToLocal(node.localToScene(node.getBoundsInLocal())).getMinY() - ABOVE;
                double beyond = content.getBoundsInLocal().getHeight() - scroll.getViewportBounds().getHeight();
                scroll.setVvalue(beyond <= 0 ? 0 : Math.clamp(top / beyond, 0, 1));
            }
        }
    }

    /// A text field in a line of several, where the column's head is the label.
    public static TextField cell(String name, StringProperty value) {
        var field = new TextField();
        field.setAccessibleText(name);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    /// The same for figures, which run from left to right in every script. A scanner's code does not stay in it.
    public static TextField figures(String name, StringProperty value) {
        var field = cell(name, value);
        field.getStyleClass().add("amount");
        field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        value.addListener(_ -> field.pseudoClassStateChanged(DANGER, false));
        ScanGuard.over(field, _ -> field.pseudoClassStateChanged(DANGER, true));
        return field;
    }

    /// The same for letters and figures that are no amount, such as a barcode.
    public static TextField code(String name, StringProperty value) {
        var field = cell(name, value);
        field.getStyleClass().add("code");
        field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return field;
    }

    /// A choice in a line of several.
    public static <T> ComboBox<T> choice(
            String name, List<T> choices, Function<T, String> words, ObjectProperty<Optional<T>> value) {
        var box = Form.box(choices, words, value);
        box.setAccessibleText(name);
        return box;
    }

    /// The sentences of a line's refusals, under it.
    public static HBox errors(Fields fields, Texts texts) {
        return errors(fields, texts::refusal);
    }

    /// @param said a sentence, which may name the input
    public static HBox errors(Fields fields, Function<Refusal, String> said) {
        var sentence = new Text();
        sentence.getStyleClass().add("sentence");
        var box = new HBox(Icon.ERROR.node(), sentence);
        box.getStyleClass().add("field-error");
        fields.refusals().subscribe(() -> show(box, sentence, fields, said));
        show(box, sentence, fields, said);
        return box;
    }

    private static void show(HBox box, Text sentence, Fields fields, Function<Refusal, String> said) {
        sentence.setText(String.join(" ", fields.refusals().stream().map(said).toList()));
        box.setVisible(!fields.isSound());
        box.setManaged(!fields.isSound());
    }
}
