package org.threeplug.kit.control;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// An item one touch away: its name in up to two lines and its price.
public final class QuickTile extends Button {

    public QuickTile(String name, String price, Runnable run) {
        var words = new Label(name);
        words.getStyleClass().add("name");
        words.setWrapText(!Paragraph.isRightToLeft(name));
        words.setMaxHeight(Double.MAX_VALUE);
        words.setMaxWidth(Double.MAX_VALUE);
        VBox.setVgrow(words, Priority.ALWAYS);
        var amount = new Label(price);
        amount.getStyleClass().add("amount");
        amount.setMaxWidth(Double.MAX_VALUE);
        amount.setMinHeight(USE_PREF_SIZE);
        var box = new VBox(words, amount);
        widthProperty().subscribe(_ -> fit(box));
        heightProperty().subscribe(_ -> fit(box));
        paddingProperty().subscribe(_ -> fit(box));
        getStyleClass().add("quick-tile");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(box);
        setMnemonicParsing(false);
        setAccessibleText(price.isEmpty() ? name : name + ", " + price);
        setOnAction(_ -> run.run());
    }

    private void fit(VBox box) {
        box.setPrefSize(
                Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset()),
                Math.max(0, getHeight() - snappedTopInset() - snappedBottomInset()));
    }
}
