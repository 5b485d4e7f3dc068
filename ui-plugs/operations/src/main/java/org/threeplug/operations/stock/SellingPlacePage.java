package org.threeplug.operations.stock;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.pattern.Form;
import org.threeplug.office.Forms;
import org.threeplug.office.Page;
import org.threeplug.office.Pages;
import org.threeplug.office.Surface;
import org.threeplug.stock.StockPlace;

/// One choice: the place from which this till sells.
final class SellingPlacePage implements Page {

    private final SellingPlaceModel model;
    private final Surface surface;
    private final Pages pages;
    private final Parent view;

    SellingPlacePage(SellingPlaceModel model, Surface surface, Pages pages) {
        this.model = model;
        this.surface = surface;
        this.pages = pages;
        var title = surface.text("stock.sells-from");
        var form = new Form(title, surface.texts())
                .custom(
                        "place", title, surface.text("stock.sells-from.help"),
                        Forms.choice(title, model.places, StockPlace::name, model.place), model.place);
        if (model.mayEdit()) {
            form.onSave(surface.text("stock.sells-from.save"), this::save);
        }
        form.setDisable(!model.mayEdit());
        Forms.follow(form, model.fields);
        view = Forms.scrolled(title, form);
    }

    private void save() {
        model.save(() -> {
            surface.done("stock.sells-from.saved");
            pages.close();
        });
    }

    @Override
    public ObservableValue<String> crumb() {
        return new ReadOnlyStringWrapper(surface.text("stock.sells-from"));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void shown() {
        model.open();
    }

    @Override
    public KeyMap keys() {
        return model.mayEdit() ? KeyMap.of().on("Shortcut+S", surface.text("stock.sells-from.save"), this::save) : KeyMap.of();
    }

    @Override
    public Optional<String> unsaved() {
        return model.fields.changed().get() ? Optional.of(surface.text("stock.sells-from")) : Optional.empty();
    }
}
