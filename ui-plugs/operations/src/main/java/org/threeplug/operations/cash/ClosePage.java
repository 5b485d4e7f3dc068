package org.threeplug.operations.cash;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import org.threeplug.identity.User;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.InlineNotice;
import org.threeplug.kit.control.MoneyLabel;
import org.threeplug.kit.control.QuantityField;
import org.threeplug.kit.pattern.Form;
import org.threeplug.office.Forms;
import org.threeplug.office.Page;
import org.threeplug.office.Pages;
import org.threeplug.office.Parts;
import org.threeplug.office.ReadyReasons;
import org.threeplug.office.Surface;
import org.threeplug.operations.cash.CloseModel.Stage;

/// The blind close: notes and coins are counted, and nothing on the page says what should be there.
final class ClosePage implements Page {

    private final StackPane view = new StackPane();
    private Optional<Node> start = Optional.empty();
    private final CloseModel model;
    private final Surface surface;
    private final Pages pages;
    private final CashPages made;

    ClosePage(CloseModel model, Surface surface, Pages pages, CashPages made) {
        this.model = model;
        this.surface = surface;
        this.pages = pages;
        this.made = made;
        model.stage.subscribe(this::show);
    }

    private void show(Stage stage) {
        switch (stage) {
            case Stage.Counting _ -> view.getChildren().setAll(counting());
            case Stage.Approving _ -> view.getChildren().setAll(approving());
            case Stage.Weighing now -> view.getChildren().setAll(weighing(now));
            case Stage.Closed(var report) -> {
                surface.done("shift.closed", report.shift().number());
                pages.instead(made.report(report));
            }
        }
        Pages.focus(view, this::firstFocus);
    }

    private Parent counting() {
        var grid = new GridPane();
        grid.getStyleClass().add("count-grid");
        grid.addRow(0, end("count.denomination"), end("count.pieces"), end("count.worth"));
        var fields = new ArrayList<QuantityField>();
        for (var line : model.lines()) {
            var pieces = pieces(line);
            fields.add(pieces);
            grid.addRow(grid.getRowCount(), denomination(line), pieces, worth(line), trouble(line));
        }
        start = fields.stream().findFirst().map(Node.class::cast);
        var total = new MoneyLabel(surface.text("count.total"), surface.formats());
        total.getStyleClass().addAll("strong", "t-28");
        model.total().subscribe(total::show);
        var close = ActionButton.primary(surface.text("shift.close"), model::close)
                .icon(Icon.CHECK)
                .key("Ctrl+S");
        close.disableProperty().bind(model.busy);
        onward(fields, close);
        var end = new Label(surface.text("count.total"));
        end.getStyleClass().add("t-16");
        return Forms.scrolled(
                surface.text("shift.close"),
                Parts.heading(surface.text("count")),
                Parts.sentence(surface.text("count.help")),
                leftBehind(),
                grid,
                Parts.row(end, total),
                Forms.errors(model.fields, surface.texts()),
                Parts.row(close));
    }

    /// `Enter` goes to the next note or coin, and from the last one to the button.
    private static void onward(List<QuantityField> fields, Node last) {
        for (int at = 0; at < fields.size(); at++) {
            var next = at + 1 < fields.size() ? fields.get(at + 1) : last;
            fields.get(at).setOnAction(_ -> next.requestFocus());
        }
    }

    /// Beside the field that it is about.
    private Label trouble(CountLine line) {
        var label = new Label();
        label.getStyleClass().add("danger");
        label.textProperty().bind(line.trouble());
        return label;
    }

    private Node leftBehind() {
        var box = new StackPane();
        model.parked().subscribe(many -> box.getChildren()
                .setAll(
                        many.intValue() == 0
                                ? List.of()
                                : List.of(new InlineNotice(Notice.of(
                                        Meaning.CAUTION, surface.texts().count("count.parked", many.longValue()))))));
        return box;
    }

    /// Over a column of figures.
    private Label end(String key) {
        var label = new Label(surface.text(key));
        label.getStyleClass().addAll("muted", "row-end");
        label.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private Label denomination(CountLine line) {
        var label = new MoneyLabel(
                surface.text("count.denomination"), surface.formats(), line.denomination());
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private QuantityField pieces(CountLine line) {
        var name = surface.text("count.pieces-of", surface.formats().money(line.denomination()));
        var field = new QuantityField(name, surface.texts());
        field.setPrefColumnCount(6);
        field.setId("count." + line.denomination().minor());
        field.value().set(line.pieces().get());
        field.value().bindBidirectional(line.pieces());
        line.trouble().bind(field.error());
        return field;
    }

    private MoneyLabel worth(CountLine line) {
        var label = new MoneyLabel(surface.text("count.worth"), surface.formats());
        label.setMaxWidth(Double.MAX_VALUE);
        line.pieces().subscribe(_ -> label.show(line.worth()));
        return label;
    }

    private Parent approving() {
        var approval = model.approval;
        var form = new Form(surface.text("approval"), surface.texts())
                .text("reason", surface.text("approval.reason"), surface.text("approval.reason.help"), approval.reason);
        form.getChildren().add(new ReadyReasons("cash.reasons", model.reasons, approval.reason));
        form.custom("approver", surface.text("approval.who"), "",
                        Forms.choice(surface.text("approval.who"), approval.people, User::name, approval.approver), approval.approver)
                .secret("secret", surface.text("approval.secret"), "", approval.secret)
                .onSave(surface.text("approval.give"), model::approve);
        Forms.follow(form, approval.fields);
        start = Optional.ofNullable(form.lookup("#reason"));
        return Forms.scrolled(
                surface.text("approval"),
                new InlineNotice(Notice.of(Meaning.CAUTION, surface.text("approval.difference"))),
                form,
                Parts.row(ActionButton.secondary(surface.text("count.again"), model::countAgain).icon(Icon.COUNTING)));
    }

    private Parent weighing(Stage.Weighing now) {
        var formats = surface.formats();
        var accept = ActionButton.primary(surface.text("approval.accept"), model::accept).key("Ctrl+S");
        accept.setId("approval.accept");
        start = Optional.of(accept);
        return Forms.scrolled(
                surface.text("approval"),
                Parts.heading(surface.text("approval.weigh", formats.money(now.difference()))),
                Parts.sentence(surface.text(
                        "approval.weigh.of", formats.money(now.counted()), formats.money(now.expected()))),
                Parts.row(
                        accept,
                        ActionButton.secondary(surface.text("count.again"), model::countAgain).icon(Icon.COUNTING)));
    }

    private void confirm() {
        switch (model.stage.get()) {
            case Stage.Counting _ -> model.close();
            case Stage.Approving _ -> model.approve();
            case Stage.Weighing _ -> model.accept();
            case Stage.Closed _ -> pages.close();
        }
    }

    @Override
    public ObservableValue<String> crumb() {
        return new ReadOnlyStringWrapper(surface.text("shift.close"));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public KeyMap keys() {
        return KeyMap.of().on("Shortcut+S", surface.text("shift.close"), this::confirm);
    }

    @Override
    public Optional<String> unsaved() {
        return model.isChanged()
                ? Optional.of(surface.text("count.unsaved", surface.formats().money(model.total().get())))
                : Optional.empty();
    }

    @Override
    public Optional<Node> firstFocus() {
        return start;
    }
}
