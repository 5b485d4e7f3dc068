package org.threeplug.office.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiConsumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.threeplug.kit.pattern.Picked;
import org.threeplug.office.Surface;
import org.threeplug.sheets.SheetPlan;

/// Each heading of a sheet with what it is taken for, to be changed by hand, and what its first rows hold.
final class ImportColumns extends GridPane {

    private final Surface surface;

    /// @param columns the words of what a heading may be taken for, by titles
    /// @param choose gets what a heading is taken for instead, and nothing to pass it over
    ImportColumns(SequencedMap<String, String> columns, SheetPlan plan, Surface surface, BiConsumer<SheetPlan.Use, Optional<String>> choose) {
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
        var fields = new ArrayList<Optional<String>>();
        fields.add(Optional.empty());
        columns.keySet().forEach(title -> fields.add(Optional.of(title)));
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
            addRow(i + 1, heading, box(use, columns, fields, choose), why, examples);
        }
    }

    private Label muted(String key) {
        var label = new Label(surface.text(key));
        label.getStyleClass().add("muted");
        return label;
    }

    private ComboBox<Optional<String>> box(
            SheetPlan.Use use,
            Map<String, String> columns,
            List<Optional<String>> fields,
            BiConsumer<SheetPlan.Use, Optional<String>> choose) {
        var box = new ComboBox<Optional<String>>();
        box.getItems().setAll(fields);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new Picked<>(column -> column.map(title -> columns.getOrDefault(title, title))
                .orElseGet(() -> surface.text("import.columns.over"))));
        box.setAccessibleText(surface.text("import.columns.taken") + " " + use.heading());
        box.setValue(use.column());
        box.valueProperty().subscribe((_, now) -> choose.accept(use, now));
        return box;
    }
}
