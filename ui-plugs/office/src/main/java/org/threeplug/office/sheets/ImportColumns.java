package org.threeplug.office.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.threeplug.kit.pattern.Picked;
import org.threeplug.office.Surface;
import org.threeplug.sheets.SheetColumn;
import org.threeplug.sheets.SheetPlan;

/// Each heading of a sheet with what it is taken for, to be changed by hand, and what its first rows hold.
final class ImportColumns extends GridPane {

    private final Surface surface;

    /// @param choose gets what a heading is taken for instead, and nothing to pass it over
    ImportColumns(SheetColumn.Kind kind, SheetPlan plan, Surface surface, BiConsumer<SheetPlan.Use, Optional<SheetColumn>> choose) {
        this.surface = surface;
        setHgap(16);
        setVgap(8);
        for (var share : new double[] {22, 28, 20, 30}) {
            var width = new ColumnConstraints();
            width.setPercentWidth(share);
            width.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(width);
        }
        addRow(0, muted("import.columns.heading"), muted("import.columns.taken"), muted("import.columns.why"),
                muted("import.columns.examples"));
        var fields = fields(kind);
        for (int i = 0; i < plan.columns().size(); i++) {
            var use = plan.columns().get(i);
            var heading = new Label(use.heading());
            heading.getStyleClass().add("strong");
            heading.setWrapText(true);
            var why = new Label(surface.text("import.why." + use.reason().name().toLowerCase(Locale.ROOT)));
            why.getStyleClass().add("muted");
            why.setWrapText(true);
            var examples = new Label(String.join(" · ", use.examples()));
            examples.setWrapText(true);
            addRow(i + 1, heading, box(use, fields, choose), why, examples);
        }
    }

    private Label muted(String key) {
        var label = new Label(surface.text(key));
        label.getStyleClass().add("muted");
        return label;
    }

    private static List<Optional<SheetColumn>> fields(SheetColumn.Kind kind) {
        var fields = new ArrayList<Optional<SheetColumn>>();
        fields.add(Optional.empty());
        SheetColumn.of(kind).forEach(column -> fields.add(Optional.of(column)));
        return fields;
    }

    private ComboBox<Optional<SheetColumn>> box(
            SheetPlan.Use use,
            List<Optional<SheetColumn>> fields,
            BiConsumer<SheetPlan.Use, Optional<SheetColumn>> choose) {
        var box = new ComboBox<Optional<SheetColumn>>();
        box.getItems().setAll(fields);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new Picked<>(column -> column.map(one -> surface.word("import.field", one.name()))
                .orElseGet(() -> surface.text("import.columns.over"))));
        box.setAccessibleText(surface.text("import.columns.taken") + " " + use.heading());
        box.setValue(use.column());
        box.valueProperty().subscribe((_, now) -> choose.accept(use, now));
        return box;
    }
}
