package org.threeplug.kit.control;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.threeplug.kit.Icon;
import org.threeplug.words.Texts;

/// Comes in from the side instead of a dialog: the work stays in view. A question stands in the middle, no larger than it is.
public final class SidePanel extends VBox {

    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane();
    private Runnable close = () -> {};

    /// @param foot the actions, the primary one last
    public SidePanel(String title, Texts texts, Node body, ActionButton... foot) {
        var heading = new Paragraph(title, "t-20", "strong");
        HBox.setHgrow(heading, Priority.ALWAYS);
        var head = new HBox(
                heading, ActionButton.iconOnly(Icon.CLOSE, texts.text("kit.panel.close"), () -> close.run()));
        head.getStyleClass().add("head");
        content.getChildren().add(body);
        content.getStyleClass().add("body");
        scroll.setContent(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("bare");
        scroll.setAccessibleText(title);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().add("side-panel");
        setAccessibleText(title);
        getChildren().addAll(head, scroll);
        if (foot.length > 0) {
            var actions = new HBox(foot);
            actions.getStyleClass().add("foot");
            getChildren().add(actions);
        }
    }

    /// For forms and lists that need more room.
    public SidePanel wide() {
        getStyleClass().add("wide");
        return this;
    }

    /// For a question of a few lines, with its answers right below it.
    public SidePanel question() {
        getStyleClass().add("question");
        // A scroll pane asks for the height of lines that do not wrap; the content knows how high it became.
        scroll.prefHeightProperty().bind(content.heightProperty());
        setMaxHeight(USE_PREF_SIZE);
        return this;
    }

    boolean isQuestion() {
        return getStyleClass().contains("question");
    }

    void onClose(Runnable run) {
        close = run;
    }
}
