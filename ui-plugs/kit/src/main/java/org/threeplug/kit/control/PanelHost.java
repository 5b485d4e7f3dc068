package org.threeplug.kit.control;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Panels;
import org.threeplug.words.Texts;

/// Holds the work and, over its edge, at most one panel. Esc or a touch beside the panel closes it and gives the focus
/// back to where it was; while it is open, Tab stays inside it.
public final class PanelHost extends StackPane implements Panels {

    private final StackPane content = new StackPane();
    private final Region scrim = new Region();
    private final Texts texts;
    private Optional<Node> before = Optional.empty();
    private Optional<Node> open = Optional.empty();

    public PanelHost(Texts texts) {
        this.texts = texts;
        content.getStyleClass().add("work");
        scrim.getStyleClass().add("scrim");
        scrim.setOnMousePressed(_ -> close());
        getChildren().add(content);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && open.isPresent()) {
                close();
                event.consume();
            }
        });
    }

    public void work(Node node) {
        content.getChildren().setAll(node);
    }

    /// Whether a question waits for its answer.
    public boolean isAsking() {
        return open.filter(node -> node instanceof SidePanel panel && panel.isQuestion()).isPresent();
    }

    public boolean isOpen() {
        return open.isPresent();
    }

    @Override
    public void open(SidePanel panel) {
        panel.onClose(this::close);
        if (!panel.isQuestion()) {
            panel.maxHeightProperty().bind(heightProperty());
        }
        StackPane.setAlignment(panel, panel.isQuestion() ? Pos.CENTER : Pos.CENTER_RIGHT);
        overlay(panel);
    }

    /// Shows anything over the work, such as the command palette.
    public void overlay(Parent node) {
        if (open.isEmpty()) {
            before = Optional.ofNullable(getScene()).map(scene -> scene.getFocusOwner());
        }
        open = Optional.of(node);
        hold(true);
        getChildren().setAll(content, scrim, node);
        node.applyCss();
        firstFocusable(node).ifPresent(Node::requestFocus);
    }

    @Override
    public void close() {
        open = Optional.empty();
        hold(false);
        getChildren().setAll(content);
        before.ifPresent(Node::requestFocus);
        before = Optional.empty();
    }

    @Override
    public void ask(String question, List<String> lost, String action, Runnable run) {
        var names = new VBox();
        names.getStyleClass().add("lost-list");
        lost.forEach(name -> names.getChildren().add(line(name)));
        var keep = ActionButton.secondary(texts.text("kit.ask.keep"), this::close);
        var doIt = ActionButton.danger(action, () -> {
            close();
            run.run();
        });
        var body = new VBox(new Label(texts.text("kit.ask.lost")), names);
        body.getStyleClass().add("gap-8");
        open(new SidePanel(question, texts, body, keep, doIt).question());
        keep.requestFocus();
    }

    /// Keys stay in the panel, and the work behind it looks as it did.
    private void hold(boolean held) {
        content.setDisable(held);
        content.getStyleClass().setAll(held ? "held" : "work");
    }

    private static HBox line(String name) {
        var words = new Paragraph(name);
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(Icon.DELETE.node(), words);
        line.getStyleClass().addAll("row", "gap-8");
        return line;
    }

    private static Optional<Node> firstFocusable(Node node) {
        if (node.isFocusTraversable() && !(node instanceof ActionButton button && button.getStyleClass().contains("icon-only"))) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> firstFocusable(child).stream())
                        .findFirst()
                : Optional.empty();
    }
}
