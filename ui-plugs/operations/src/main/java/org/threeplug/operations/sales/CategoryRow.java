package org.threeplug.operations.sales;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.ActionButton;

/// The categories in one row. Where not all fit, the wheel moves them and an arrow at each end brings the next into
/// sight; the chosen one is always in sight.
final class CategoryRow extends HBox {

    private static final double STEP = 0.75;

    private final HBox chips = new HBox();
    private final ScrollPane room = new ScrollPane(chips);
    private final ActionButton back;
    private final ActionButton onward;

    CategoryRow(Phrases phrases) {
        chips.getStyleClass().add("categories");
        room.setFocusTraversable(false);
        room.getStyleClass().add("bare");
        room.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        room.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        room.setFitToHeight(true);
        room.setMinWidth(0);
        room.setAccessibleText(phrases.text("till.quick.categories"));
        HBox.setHgrow(room, Priority.ALWAYS);
        back = arrow(Icon.BACK, phrases.text("till.quick.back"), -1);
        back.setId("till.quick.back");
        onward = arrow(Icon.FORWARD, phrases.text("till.quick.onward"), 1);
        onward.setId("till.quick.onward");
        getStyleClass().add("category-row");
        getChildren().addAll(back, room, onward);
        room.addEventFilter(ScrollEvent.SCROLL, this::wheel);
        room.viewportBoundsProperty().subscribe(_ -> arrows());
        chips.widthProperty().subscribe(_ -> arrows());
        room.hvalueProperty().subscribe(_ -> arrows());
        setMinWidth(0);
    }

    void show(List<ToggleButton> all) {
        chips.getChildren().setAll(all);
        all.stream().filter(ToggleButton::isSelected).findFirst().ifPresent(chosen ->
                // Only after the layout is it known where it stands.
                Platform.runLater(() -> bringIntoSight(chosen)));
    }

    private ActionButton arrow(Icon icon, String words, int direction) {
        var arrow = ActionButton.iconOnly(icon, words, () -> move(direction * STEP * room.getViewportBounds().getWidth()));
        arrow.setMinWidth(USE_PREF_SIZE);
        arrow.managedProperty().bind(arrow.visibleProperty());
        arrow.setVisible(false);
        return arrow;
    }

    /// The plain wheel of a mouse turns up and down.
    private void wheel(ScrollEvent event) {
        double turned = Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY()) ? event.getDeltaX() : event.getDeltaY();
        if (hidden() > 0) {
            move(-turned);
            event.consume();
        }
    }

    private double hidden() {
        return chips.getWidth() - room.getViewportBounds().getWidth();
    }

    private void move(double pixels) {
        double hidden = hidden();
        if (hidden > 0) {
            room.setHvalue(Math.clamp(room.getHvalue() + pixels / hidden, 0, 1));
        }
    }

    private void bringIntoSight(ToggleButton chosen) {
        double hidden = hidden();
        if (hidden <= 0 || chosen.getParent() != chips) {
            return;
        }
        double from = room.getHvalue() * hidden;
        double to = from + room.getViewportBounds().getWidth();
        var place = chosen.getBoundsInParent();
        if (place.getMinX() < from) {
            move(place.getMinX() - from);
        } else if (place.getMaxX() > to) {
            move(place.getMaxX() - to);
        }
    }

    private void arrows() {
        boolean some = chips.getWidth() > getWidth() && getWidth() > 0;
        back.setVisible(some);
        onward.setVisible(some);
        back.setDisable(room.getHvalue() <= 0);
        onward.setDisable(room.getHvalue() >= 1);
    }
}
