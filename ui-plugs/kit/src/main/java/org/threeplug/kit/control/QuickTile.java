package org.threeplug.kit.control;

import java.text.BreakIterator;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/// An item one touch away: its name in up to two lines and its price. A name keeps its own direction, so that what is cut off
/// is missing at its end; one from right to left is broken into lines here, because JavaFX must not wrap it.
public final class QuickTile extends Button {

    /// The side of a picture.
    public static final int PICTURE = 48;

    private static final double BESIDE = 8;

    private final Label words = new Label();
    private final Text ruler = new Text();
    private final String name;
    private final boolean rightToLeft;
    private final HBox content = new HBox(BESIDE);
    private Optional<ImageView> picture = Optional.empty();

    public QuickTile(String name, String price, Runnable run) {
        this.name = name;
        this.rightToLeft = Paragraph.isRightToLeft(name);
        words.setText(name);
        words.getStyleClass().addAll("name", rightToLeft ? "rtl" : "ltr");
        words.setWrapText(!rightToLeft);
        words.setNodeOrientation(rightToLeft ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
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
        words.fontProperty().subscribe(_ -> fit(box));
        getStyleClass().add("quick-tile");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        content.getChildren().add(box);
        content.setAlignment(Pos.CENTER_LEFT);
        setGraphic(content);
        setMnemonicParsing(false);
        setAccessibleText(price.isEmpty() ? name : name + ", " + price);
        setOnAction(_ -> run.run());
    }

    /// Leaves room for a picture, which may come later.
    public QuickTile pictured() {
        var view = Thumbnail.square(PICTURE);
        // An empty view has no size of its own, and the name would move when the picture comes.
        var room = new StackPane(view);
        room.setMinSize(PICTURE, PICTURE);
        room.setMaxSize(PICTURE, PICTURE);
        picture = Optional.of(view);
        content.getChildren().addFirst(room);
        getStyleClass().add("pictured");
        return this;
    }

    /// Shows the picture for which there is room.
    public void show(Image image) {
        picture.ifPresent(view -> view.setImage(image));
    }

    private void fit(VBox box) {
        double beside = picture.isPresent() ? PICTURE + BESIDE : 0;
        double room = Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset() - beside);
        if (rightToLeft && room > 0) {
            words.setText(inTwoLines(room));
        }
        box.setPrefSize(room, Math.max(0, getHeight() - snappedTopInset() - snappedBottomInset()));
    }

    private String inTwoLines(double room) {
        ruler.setFont(words.getFont());
        var places = BreakIterator.getLineInstance();
        places.setText(name);
        int end = 0;
        for (int next = places.next(); next != BreakIterator.DONE; next = places.next()) {
            ruler.setText(name.substring(0, next).stripTrailing());
            if (ruler.getLayoutBounds().getWidth() > room) {
                break;
            }
            end = next;
        }
        return end == 0 || end == name.length() ? name : name.substring(0, end).stripTrailing() + "\n" + name.substring(end);
    }
}
