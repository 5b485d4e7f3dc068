package org.threeplug.office.grid;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.Progress;
import org.threeplug.kit.Work;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.ProgressStrip;
import org.threeplug.office.Page;
import org.threeplug.office.Surface;

/// Many things in one sheet: changed cell by cell, seen before they are saved, saved row by row.
public final class GridPage<R> implements Page {

    private final GridModel<R> model;
    private final Surface surface;
    private final GridTable<R> table;
    private final Label count = new Label();
    private final Label said = new Label();
    private final StackPane strip = new StackPane();
    private final ActionButton takeIn;
    private final VBox view;

    public GridPage(GridModel<R> model, Surface surface, Work work) {
        this.model = model;
        this.surface = surface;
        table = new GridTable<>(model, surface, work);
        takeIn = ActionButton.secondary(surface.text("grid.take-in"), model::takeIn).icon(Icon.REFRESH);
        takeIn.setId("grid.take-in");
        VBox.setVgrow(table, Priority.ALWAYS);
        said.setWrapText(true);
        said.setId("grid.said");
        said.getStyleClass().add("grid-said");
        said.setMinHeight(Region.USE_PREF_SIZE);
        strip.managedProperty().bind(strip.visibleProperty());
        view = new VBox(tools(), strip, table, said);
        view.getStyleClass().addAll("list-pattern", "grid-page");
        model.version.subscribe(_ -> show());
        model.busy.subscribe(_ -> show());
        model.progress.subscribe(this::progress);
        model.told.subscribe(told -> told.ifPresent(this::tell));
        table.getFocusModel().focusedCellProperty().subscribe(_ -> show());
        model.rows.addListener((ListChangeListener<GridRow<R>>) this::begin);
    }

    private HBox tools() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var add = ActionButton.quiet(surface.text("grid.add"), table::add).icon(Icon.ADD).key("Ctrl+N");
        add.setId("grid.add");
        add.disableProperty().bind(model.busy);
        add.setVisible(model.isMade());
        add.setManaged(model.isMade());
        var undo = ActionButton.quiet(surface.text("grid.undo"), model::undo).icon(Icon.UNDO).key("Ctrl+Z");
        undo.disableProperty().bind(model.undoable.not().or(model.busy));
        var fill = ActionButton.quiet(surface.text("grid.fill"), table::fillDown).icon(Icon.EXPAND).key("Ctrl+D");
        var giveUp = ActionButton.quiet(surface.text("grid.give-up"), model::giveUp);
        giveUp.disableProperty().bind(model.changed.isEqualTo(0).or(model.busy));
        var save = ActionButton.primary(surface.text("grid.save"), model::save).key("Ctrl+S");
        save.disableProperty().bind(model.changed.isEqualTo(0).or(model.busy));
        save.setId("grid.save");
        for (var button : new ActionButton[] {add, undo, fill, giveUp, takeIn, save}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        takeIn.managedProperty().bind(takeIn.visibleProperty());
        count.getStyleClass().add("strong");
        var tools = new HBox(count, space, takeIn, add, undo, fill, giveUp, save);
        tools.getStyleClass().add("tools");
        return tools;
    }

    /// Rows that are put behind others leave whoever writes where they are.
    private void begin(ListChangeListener.Change<? extends GridRow<R>> change) {
        while (change.next()) {
            if (change.getFrom() == 0) {
                begin();
            }
        }
    }

    private void begin() {
        if (!model.rows.isEmpty()) {
            table.start();
            table.requestFocus();
        }
    }

    private void show() {
        count.setText(surface.texts().count("grid.changed", model.changed.get(), model.rows.size()));
        takeIn.setVisible(model.isAnyMeanwhile() && !model.busy.get());
        strip.setVisible(model.progress.get().isPresent() && model.busy.get());
        var why = table.said();
        said.setText(why.isEmpty() ? surface.text("grid.how") : why);
        said.getStyleClass().removeAll("muted", "wrong");
        said.getStyleClass().add(why.isEmpty() ? "muted" : "wrong");
    }

    private void progress(Optional<Progress> now) {
        strip.getChildren().setAll(now.stream().map(going -> new ProgressStrip(going, surface.texts())).toList());
    }

    /// What came of saving, in one message.
    private void tell(GridModel.Told told) {
        var saved = surface.texts().count("grid.saved", told.saved());
        if (told.left() == 0 && told.why().isEmpty()) {
            surface.notices().done(saved);
            return;
        }
        var left = surface.texts().count(told.halted() ? "grid.halted" : "grid.left", told.left());
        var all = told.why().map(why -> surface.texts().refusal(why) + "\n").orElse("") + saved + "\n" + left;
        surface.notices().say(Notice.of(Meaning.CAUTION, all));
    }

    @Override
    public ObservableValue<String> crumb() {
        return new ReadOnlyStringWrapper(surface.text("grid.title"));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void shown() {
        begin();
    }

    @Override
    public boolean isBusy() {
        return model.busy.get();
    }

    @Override
    public KeyMap keys() {
        return KeyMap.of()
                .on("Shortcut+N", surface.text("grid.add"), table::add)
                .on("Shortcut+S", surface.text("grid.save"), model::save)
                .on("Shortcut+Z", surface.text("grid.undo"), model::undo)
                .on("Shortcut+D", surface.text("grid.fill"), table::fillDown)
                .on("Shortcut+C", surface.text("grid.copy"), table::copy)
                .on("Shortcut+V", surface.text("grid.paste"), table::paste);
    }

    @Override
    public Optional<String> unsaved() {
        return model.changed.get() == 0
                ? Optional.empty()
                : Optional.of(surface.texts().count("grid.unsaved", model.changed.get()));
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(table);
    }
}
