package org.threeplug.office.records;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.DayField;
import org.threeplug.kit.control.MoneyField;
import org.threeplug.kit.control.PercentField;
import org.threeplug.kit.control.QuantityField;
import org.threeplug.office.Forms;
import org.threeplug.office.Parts;
import org.threeplug.records.Field;
import org.threeplug.records.Holds;

/// The lines of a list in a form: one row of inputs for each, with what is wrong under it. Ctrl+Enter adds one, Alt with the arrows
/// moves the one in which the keyboard is.
final class LinesPart extends VBox {

    private static final KeyCombination ADD = KeyCombination.valueOf("Shortcut+Enter");
    private static final KeyCombination UP = KeyCombination.valueOf("Alt+Up");
    private static final KeyCombination DOWN = KeyCombination.valueOf("Alt+Down");

    private final KindOffice kind;
    private final LinesForm form;
    private final VBox rows = new VBox();

    LinesPart(KindOffice kind, LinesForm form) {
        this.kind = kind;
        this.form = form;
        setId("lines." + form.list.key());
        getStyleClass().add("gap-8");
        rows.getStyleClass().add("gap-8");
        var heading = new Label(kind.words.field(form.list));
        heading.getStyleClass().add("form-section");
        var add = Parts.named(
                form.list.key() + ".add", ActionButton.quiet(form.words.addLine(), this::add).icon(Icon.ADD).key("Ctrl+Enter"));
        getChildren().addAll(heading, rows, new HBox(add));
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (ADD.match(key)) {
                add();
                key.consume();
            }
        });
        form.lines.subscribe(this::show);
        show();
    }

    private void add() {
        focus(form.lines.indexOf(form.add()));
    }

    private void focus(int at) {
        if (at >= 0 && at < rows.getChildren().size()) {
            rows.getChildren().get(at).lookupAll(".input").stream().findFirst().ifPresent(Node::requestFocus);
        }
    }

    private void remove(LinesForm.Line line) {
        int at = form.lines.indexOf(line);
        form.remove(line);
        focus(Math.min(at, form.lines.size() - 1));
    }

    private void move(LinesForm.Line line, int by) {
        form.move(line, by);
        focus(form.lines.indexOf(line));
    }

    private void show() {
        rows.getChildren().setAll(form.lines.stream().map(this::row).toList());
    }

    private Node row(LinesForm.Line line) {
        var inputs = new ArrayList<Node>();
        for (var field : form.shown()) {
            var input = input(field, line.inputs());
            input.setId("%s[%d].%s".formatted(form.list.key(), form.lines.indexOf(line), field.key()));
            input.getStyleClass().add("input");
            inputs.add(Parts.wide(input instanceof CheckBox ? input : Parts.labelled(input)));
        }
        inputs.add(ActionButton.iconOnly(Icon.REMOVE, kind.surface.text("records.line-remove"), () -> remove(line)));
        var row = Parts.inputs(inputs.toArray(Node[]::new));
        var whole = new VBox(row, Forms.errors(line.inputs().fields, this::sentence));
        whole.getStyleClass().addAll("gap-4", "form-field");
        whole.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (UP.match(key) || DOWN.match(key)) {
                move(line, UP.match(key) ? -1 : 1);
                key.consume();
            }
        });
        line.inputs().fields.refusals().addListener((ListChangeListener<Refusal>) change -> {
            if (!change.getList().isEmpty()) {
                Forms.intoView(whole);
                whole.lookupAll(".input").stream()
                        .filter(input -> input.getId().endsWith("." + change.getList().getFirst().field()))
                        .findFirst()
                        .ifPresent(Node::requestFocus);
            }
        });
        return whole;
    }

    /// Says which of the inputs it is about.
    private String sentence(Refusal why) {
        var said = kind.surface.texts().refusal(why);
        return form.list.lines().orElseThrow().field(why.field()).map(field -> form.words.field(field) + ": " + said).orElse(said);
    }

    private Control input(Field<?> field, Inputs in) {
        var name = form.words.field(field);
        var texts = kind.surface.texts();
        return switch (field.holds()) {
            case Holds.Text _ -> Forms.cell(name, in.text(field));
            case Holds.Code _ -> Forms.code(name, in.text(field));
            case Holds.Amount _ -> {
                var input = new MoneyField(name, kind.office().currency(), texts);
                input.value().bindBidirectional(in.<Money>value(field));
                yield named(input, name);
            }
            case Holds.Count _ -> {
                var input = new QuantityField(name, texts);
                input.value().bindBidirectional(in.<Quantity>value(field));
                yield named(input, name);
            }
            case Holds.Share _ -> {
                var input = new PercentField(name, texts);
                input.value().bindBidirectional(in.<Percent>value(field));
                yield named(input, name);
            }
            case Holds.Day _, Holds.Moment _ -> new DayField(name, texts).tellingBelow().over(in.value(field));
            case Holds.Flag _ -> {
                var box = new CheckBox(name);
                box.selectedProperty().bindBidirectional(in.check(field));
                yield box;
            }
            case Holds.Choice<?>(var of) -> {
                var choices = FXCollections.<RefChoices.Choice>observableArrayList(List.of(of.getEnumConstants()).stream()
                        .map(each -> new RefChoices.Choice(each.name(), form.words.constant(field, each.name())))
                        .toList());
                yield Forms.choice(name, choices, RefChoices.Choice::name, in.value(field));
            }
            case Holds.OneOf(var words) -> Forms.choice(
                    name, words.stream().map(each -> new RefChoices.Choice(each, each)).toList(), RefChoices.Choice::name, in.value(field));
            case Holds.Ref _, Holds.Lines _ -> throw new IllegalArgumentException("a line holds no " + field.key());
        };
    }

    private static Control named(Control input, String name) {
        input.setAccessibleText(name);
        return input;
    }
}
