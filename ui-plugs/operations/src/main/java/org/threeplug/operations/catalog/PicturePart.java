package org.threeplug.operations.catalog;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.Thumbnail;
import org.threeplug.kit.pattern.DetailPattern;
import org.threeplug.office.Surface;

/// The part of a product's form that shows its picture, takes another and removes it.
final class PicturePart {

    private final ProductForm form;
    private final Surface surface;

    PicturePart(ProductForm form, Surface surface) {
        this.form = form;
        this.surface = surface;
    }

    /// @param page in whose window a file is chosen
    Control control(Node page) {
        var choose = ActionButton.secondary(surface.text("product.picture.choose"), () -> choose(page)).icon(Icon.SEARCH);
        choose.setId("picture.choose");
        choose.disableProperty().bind(form.reading);
        var remove = ActionButton.quiet(surface.text("product.picture.remove"), form::removePicture).icon(Icon.REMOVE);
        remove.setId("picture.remove");
        remove.visibleProperty().bind(form.picture.map(Optional::isPresent));
        var room = new StackPane();
        room.getStyleClass().add("picture-room");
        room.setMinSize(DetailPattern.PICTURE, DetailPattern.PICTURE);
        room.setMaxSize(DetailPattern.PICTURE, DetailPattern.PICTURE);
        form.shown.subscribe(image -> room.getChildren().setAll(shown(image)));
        var buttons = new VBox(choose, remove);
        buttons.getStyleClass().add("gap-8");
        var row = new HBox(room, buttons);
        row.getStyleClass().add("gap-16");
        var control = new Label("", row);
        control.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        return control;
    }

    private Node shown(Optional<Image> image) {
        return image.<Node>map(picture -> Thumbnail.whole(picture, DetailPattern.PICTURE))
                .orElseGet(() -> {
                    var none = new Label(surface.text("product.picture.none"));
                    none.getStyleClass().add("muted");
                    return none;
                });
    }

    private void choose(Node page) {
        var chooser = new FileChooser();
        chooser.setTitle(surface.text("product.picture.choose"));
        chooser.getExtensionFilters().addAll(
                new FileChooser.ExtensionFilter(
                        surface.text("product.picture.files"), "*.jpg", "*.jpeg", "*.png", "*.JPG", "*.JPEG", "*.PNG"),
                new FileChooser.ExtensionFilter(surface.text("import.every-file"), "*.*"));
        Optional.ofNullable(chooser.showOpenDialog(page.getScene().getWindow()))
                .ifPresent(file -> form.choosePicture(file.toPath()));
    }
}
