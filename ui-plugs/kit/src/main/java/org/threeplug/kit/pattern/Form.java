package org.threeplug.kit.pattern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.event.EventHandler;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.Badge;
import org.threeplug.kit.control.DayField;
import org.threeplug.kit.control.InlineNotice;
import org.threeplug.kit.control.MoneyField;
import org.threeplug.kit.control.PercentField;
import org.threeplug.kit.control.QuantityField;
import org.threeplug.kit.control.ScanGuard;
import org.threeplug.kit.control.SoughtField;
import org.threeplug.words.Texts;

/// One way to fill things in. Each field is bound to a property of the model; `path` is the field's id and what a
/// [Refusal] names to get its sentence beside it.
///
/// ```java
/// new Form(texts.text("item.form"), texts)
///     .text("name", texts.text("item.name"), texts.text("item.name.help"), model.name())
///     .money("price", texts.text("item.price"), "", GBP, model.price())
///     .onSave(texts.text("item.save"), model::save);
/// ```
public final class Form extends VBox {

    private static final KeyCombination SAVE = KeyCombination.valueOf("Shortcut+S");
    private static final ReadOnlyStringWrapper NOTHING = new ReadOnlyStringWrapper("");

    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    private final List<FormField> fields = new ArrayList<>();
    private final VBox top = new VBox();
    private Optional<FieldGrid> grid = Optional.empty();
    private Optional<Node> foot = Optional.empty();
    private final Texts texts;
    private boolean saves = true;

    public Form(String name, Texts texts) {
        this.texts = texts;
        getStyleClass().add("form");
        setAccessibleText(name);
        getChildren().add(top);
        top.managedProperty().bind(Bindings.isNotEmpty(top.getChildren()));
    }

    public Form section(String title) {
        var heading = new Label(title);
        heading.getStyleClass().add("form-section");
        getChildren().add(heading);
        grid = Optional.empty();
        return this;
    }

    public Form text(String path, String label, String help, StringProperty value) {
        return input(path, label, help, new TextField(), value);
    }

    /// Letters and figures that are read from left to right in every script, such as a phone number or a path.
    public Form code(String path, String label, String help, StringProperty value) {
        var field = new TextField();
        field.getStyleClass().add("code");
        field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return input(path, label, help, field, value);
    }

    /// The same for what nobody scans, such as a phone number.
    public Form number(String path, String label, String help, StringProperty value) {
        return typed(path, label, help, "code", value);
    }

    /// The same for a figure that the model reads itself; it stands at the right end as amounts do.
    public Form figures(String path, String label, String help, StringProperty value) {
        return typed(path, label, help, "amount", value);
    }

    private Form typed(String path, String label, String help, String style, StringProperty value) {
        var field = new TextField();
        field.getStyleClass().add(style);
        field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        field.textProperty().bindBidirectional(value);
        var scanned = new ReadOnlyStringWrapper("");
        value.addListener(_ -> scanned.set(""));
        ScanGuard.over(field, code -> scanned.set(texts.text("kit.field.scanned", code)));
        return field(path, label, help, field, scanned, value);
    }

    public Form area(String path, String label, String help, StringProperty value) {
        var area = new TextArea();
        area.setWrapText(false); // see Paragraph: JavaFX cannot wrap right-to-left text, and anyone may type some
        area.addEventFilter(KeyEvent.KEY_PRESSED, key -> leaveByTab(area, key));
        return input(path, label, help, area, value);
    }

    /// JavaFX writes a tab there, and whoever has no mouse would never get out again.
    private static void leaveByTab(TextArea area, KeyEvent key) {
        if (key.getCode() == KeyCode.TAB && !key.isControlDown() && !key.isAltDown()) {
            area.requestFocusTraversal(key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            key.consume();
        }
    }

    public Form secret(String path, String label, String help, StringProperty value) {
        return input(path, label, help, new PasswordField(), value);
    }

    /// The same with what is wrong with it, said as it is typed.
    public Form secret(String path, String label, String help, StringProperty value, ObservableStringValue wrong) {
        var field = new PasswordField();
        field.textProperty().bindBidirectional(value);
        return field(path, label, help, field, wrong, value);
    }

    public Form money(
            String path, String label, String help, Currency currency, ObjectProperty<Optional<Money>> value) {
        var field = new MoneyField(label, currency, texts);
        field.value().bindBidirectional(value);
        return field(path, label, help, field, field.error(), value);
    }

    public Form quantity(String path, String label, String help, ObjectProperty<Optional<Quantity>> value) {
        var field = new QuantityField(label, texts);
        field.value().bindBidirectional(value);
        return field(path, label, help, field, field.error(), value);
    }

    public Form percent(String path, String label, String help, ObjectProperty<Optional<Percent>> value) {
        var field = new PercentField(label, texts);
        field.value().bindBidirectional(value);
        return field(path, label, help, field, field.error(), value);
    }

    public <T> Form choice(
            String path,
            String label,
            String help,
            List<T> choices,
            Function<T, String> words,
            ObjectProperty<Optional<T>> value) {
        var box = box(choices, words, value);
        return field(path, label, help, box, NOTHING, value);
    }

    /// A choice by itself, such as in a line of several inputs. A list that is still being read goes on filling it.
    public static <T> ComboBox<T> box(List<T> choices, Function<T, String> words, ObjectProperty<Optional<T>> value) {
        var box = new ComboBox<T>();
        box.setItems(choices instanceof ObservableList<T> growing ? growing : FXCollections.observableArrayList(choices));
        box.setConverter(new Picked<>(words));
        ChoiceKeys.over(box, words);
        value.subscribe(chosen -> chosen.ifPresentOrElse(
                box::setValue, () -> box.getSelectionModel().clearSelection()));
        box.valueProperty().subscribe((_, chosen) -> value.set(Optional.ofNullable(chosen)));
        return box;
    }

    /// One of very many things, which are looked for as somebody types.
    public <T> Form sought(String path, String label, String help, SoughtField<T> field, ObjectProperty<Optional<T>> value) {
        field.value().bindBidirectional(value);
        return field(path, label, help, field, field.error(), value);
    }

    public Form date(String path, String label, String help, ObjectProperty<Optional<LocalDate>> value) {
        var picker = new DayField(label, texts).over(value);
        return field(path, label, help, picker, picker.error(), value);
    }

    public Form check(String path, String label, String help, BooleanProperty value) {
        var box = new CheckBox(label);
        box.selectedProperty().bindBidirectional(value);
        return field(path, "", help, box, NOTHING, value, label);
    }

    /// Any other control; `value` is watched for changes.
    public Form custom(String path, String label, String help, Control control, Observable value) {
        return field(path, label, help, control, NOTHING, value);
    }

    /// Something of several inputs beneath the fields, such as the lines of a list; `value` is watched for changes.
    public Form part(Node part, ObservableValue<?> value) {
        getChildren().add(part);
        grid = Optional.empty();
        value.subscribe((_, _) -> unsaved.set(true));
        return this;
    }

    /// The primary action at the foot; Ctrl+S does the same.
    public Form onSave(String action, Runnable save) {
        return foot(ActionButton.primary(action, save), save);
    }

    /// The same for what cannot be taken back.
    public Form onLoss(String action, Runnable lose) {
        return foot(ActionButton.danger(action, lose), lose);
    }

    /// The same for what leads on to something else: nothing of it waits to be saved.
    public Form onContinue(String action, Runnable go) {
        saves = false;
        return onSave(action, go);
    }

    private Form foot(ActionButton button, Runnable save) {
        var mark = new Badge(Meaning.CAUTION, texts.text("kit.form.unsaved"));
        mark.visibleProperty().bind(saves ? unsaved : new ReadOnlyBooleanWrapper());
        button.key("Ctrl+S");
        var foot = new HBox(button, mark);
        foot.getStyleClass().add("form-foot");
        getChildren().add(foot);
        this.foot = Optional.of(foot);
        EventHandler<KeyEvent> saves = key -> {
            if (SAVE.match(key)) {
                save.run();
                key.consume();
            }
        };
        addEventHandler(KeyEvent.KEY_PRESSED, saves);
        foot.addEventHandler(KeyEvent.KEY_PRESSED, saves);
        return this;
    }

    /// The line with the action, for a page that keeps it in view while the form scrolls.
    public Optional<Node> takeFoot() {
        foot.ifPresent(getChildren()::remove);
        return foot;
    }

    /// Whether something was changed since the form was filled or saved.
    public ReadOnlyBooleanProperty unsaved() {
        return unsaved.getReadOnlyProperty();
    }

    /// Call when the model was filled or saved: nothing is unsaved, nothing is refused.
    public void settled() {
        unsaved.set(false);
        top.getChildren().clear();
        fields.forEach(field -> field.refused().set(""));
    }

    /// Shows the sentence beside the field at fault, which gets the focus, or above the form when no field is.
    public void refuse(Refusal refusal) {
        var sentence = texts.refusal(refusal);
        fields.stream()
                .filter(field -> field.path().equals(refusal.field()))
                .findFirst()
                .ifPresentOrElse(
                        field -> {
                            field.refused().set(sentence);
                            field.control().requestFocus();
                        },
                        () -> top.getChildren().setAll(new InlineNotice(Notice.of(Meaning.CAUTION, sentence))));
    }

    /// Shows above the form what is about no field of it, each thing by itself, and nothing else.
    public void above(List<? extends Refusal> all) {
        top.getChildren()
                .setAll(all.stream()
                        .filter(refusal -> fields.stream().noneMatch(field -> field.path().equals(refusal.field())))
                        .map(texts::refusal)
                        .distinct()
                        .map(sentence -> new InlineNotice(Notice.of(Meaning.CAUTION, sentence)))
                        .toList());
    }

    private Form input(String path, String label, String help, TextInputControl control, StringProperty value) {
        control.textProperty().bindBidirectional(value);
        return field(path, label, help, control, NOTHING, value);
    }

    private Form field(
            String path, String label, String help, Control control, ObservableStringValue own, Observable value) {
        return field(path, label, help, control, own, value, label);
    }

    private Form field(
            String path,
            String label,
            String help,
            Control control,
            ObservableStringValue own,
            Observable value,
            String spoken) {
        var field = new FormField(path, label, help, control, own);
        control.setAccessibleText(spoken);
        fields.add(field);
        grid().add(field);
        value.addListener(_ -> changed(field, value));
        return this;
    }

    private FieldGrid grid() {
        return grid.orElseGet(() -> {
            var fresh = new FieldGrid();
            getChildren().add(fresh);
            grid = Optional.of(fresh);
            return fresh;
        });
    }

    private void changed(FormField field, Observable value) {
        if (value instanceof Property<?> property) {
            property.getValue();
        }
        field.refused().set("");
        unsaved.set(true);
    }
}
