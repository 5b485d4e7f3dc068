package org.threeplug.operations.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.threeplug.catalog.Product;
import org.threeplug.kit.pattern.Form;
import org.threeplug.office.Pages;
import org.threeplug.office.FormPage;
import org.threeplug.office.Surface;

/// Names by what the variants of a product differ and ticks in a matrix which of them there are.
final class VariantsPage extends FormPage {

    private final VariantsForm model;
    private final Pages pages;

    VariantsPage(VariantsForm model, Surface surface, Pages pages) {
        this.model = model;
        this.pages = pages;
        super(
                surface,
                form(model, surface),
                model.fields,
                () -> surface.text("variants.of", model.product.get().map(Product::name).orElse("")),
                surface.text("variants.save"));
    }

    private static Form form(VariantsForm model, Surface surface) {
        var form = new Form(surface.text("variants"), surface.texts());
        IntStream.range(0, model.axes.size()).forEach(axis -> form
                .text("axis" + axis, surface.text("variants.axis", axis + 1), axis == 0 ? surface.text("variants.axis.help") : "",
                        model.axes.get(axis))
                .text("values" + axis, surface.text("variants.values", axis + 1), axis == 0 ? surface.text("variants.values.help") : "",
                        model.values.get(axis)));
        var matrix = new VBox();
        matrix.setId("variants.matrix");
        matrix.getStyleClass().add("gap-16");
        model.combinations.subscribe(_ -> matrix.getChildren().setAll(matrices(model, surface)));
        form.getChildren().add(matrix);
        return form;
    }

    /// One matrix of the first two axes for each word of the third.
    private static List<Node> matrices(VariantsForm model, Surface surface) {
        var all = model.combinations.get();
        if (all.isEmpty()) {
            return List.of();
        }
        int axes = all.getFirst().size();
        var parts = new ArrayList<Node>();
        var heading = new Label(surface.texts().count("variants.count", model.chosen().size()));
        heading.getStyleClass().add("form-section");
        parts.add(heading);
        for (var third : axes < 3 ? List.of("") : model.words(2)) {
            if (!third.isEmpty()) {
                var name = new Label(third);
                name.getStyleClass().add("strong");
                parts.add(name);
            }
            parts.add(matrix(model, surface, third, heading));
        }
        return parts;
    }

    private static GridPane matrix(VariantsForm model, Surface surface, String third, Label heading) {
        var grid = new GridPane();
        grid.getStyleClass().add("variant-matrix");
        grid.setHgap(16);
        grid.setVgap(8);
        int axes = model.combinations.get().getFirst().size();
        var across = axes < 2 ? List.of("") : model.words(1);
        var down = model.words(0);
        for (int x = 0; x < across.size(); x++) {
            grid.add(new Label(across.get(x)), x + 1, 0);
        }
        for (int y = 0; y < down.size(); y++) {
            grid.add(new Label(down.get(y)), 0, y + 1);
            for (int x = 0; x < across.size(); x++) {
                var combination = new ArrayList<>(List.of(down.get(y)));
                if (axes > 1) {
                    combination.add(across.get(x));
                }
                if (axes > 2) {
                    combination.add(third);
                }
                grid.add(cell(model, surface, List.copyOf(combination), heading), x + 1, y + 1);
            }
        }
        return grid;
    }

    private static CheckBox cell(VariantsForm model, Surface surface, List<String> combination, Label heading) {
        var box = new CheckBox();
        box.setAccessibleText(String.join(", ", combination));
        if (model.isMade(combination)) {
            box.setSelected(true);
            box.setDisable(true);
        } else {
            box.selectedProperty().bindBidirectional(model.wanted(combination));
            box.selectedProperty().subscribe(
                    (_, _) -> heading.setText(surface.texts().count("variants.count", model.chosen().size())));
        }
        return box;
    }

    @Override
    protected void save() {
        model.save(count -> {
            surface().doneWith("variants.made", count);
            pages.close();
        });
    }

    @Override
    protected String first() {
        return model.isSettled() ? "values0" : "axis0";
    }
}
