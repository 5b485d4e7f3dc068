package org.threeplug.kit.pattern;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.image.Image;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.Badge;
import org.threeplug.kit.control.Thumbnail;

/// One way to look at one thing: a header with its state and next actions, its facts, and tabs that are made when first
/// opened — lines, history, papers.
public final class DetailPattern extends VBox {

    /// The longer side of a picture.
    public static final int PICTURE = 96;

    private final HBox head = new HBox();
    private final FlowPane facts = new FlowPane();
    private final TabPane tabs = new TabPane();

    public DetailPattern(String title, Badge state, ActionButton... next) {
        this(title, Optional.of(state), next);
    }

    /// @param state none of what has no states
    public DetailPattern(String title, Optional<Badge> state, ActionButton... next) {
        var name = new Label(title);
        name.getStyleClass().addAll("t-28", "strong");
        var what = new FlowPane(name);
        state.ifPresent(what.getChildren()::add);
        what.getStyleClass().add("what");
        what.setMinWidth(0);
        what.widthProperty().subscribe(width -> what.setPrefWrapLength(width.doubleValue()));
        name.maxWidthProperty().bind(what.widthProperty());
        HBox.setHgrow(what, Priority.ALWAYS);
        head.getStyleClass().add("head");
        head.setMinHeight(USE_PREF_SIZE);
        head.getChildren().add(what);
        head.getChildren().addAll(next);
        List.of(next).forEach(button -> button.setMinWidth(USE_PREF_SIZE));
        facts.getStyleClass().add("facts");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setAccessibleText(title);
        tabs.setVisible(false);
        tabs.managedProperty().bind(tabs.visibleProperty());
        VBox.setVgrow(tabs, Priority.ALWAYS);
        getStyleClass().add("detail");
        setAccessibleText(title);
        getChildren().addAll(head, facts, tabs);
    }

    /// What it looks like, before its name.
    public DetailPattern picture(Image image) {
        var view = Thumbnail.whole(image, PICTURE);
        view.setId("picture");
        head.getChildren().addFirst(view);
        return this;
    }

    public DetailPattern fact(String name, String value) {
        var label = new Label(value);
        label.getStyleClass().add("value");
        return fact(name, label);
    }

    public DetailPattern fact(String name, Node value) {
        var caption = new Label(name);
        caption.getStyleClass().add("name");
        var fact = new VBox(caption, value);
        fact.getStyleClass().add("fact");
        facts.getChildren().add(fact);
        return this;
    }

    public DetailPattern tab(String key, String title, Supplier<? extends Node> content) {
        var tab = new Tab(title);
        tab.setId("tab." + key);
        tab.selectedProperty().subscribe(open -> {
            if (open && tab.getContent() == null) {
                tab.setContent(content.get());
            }
        });
        tabs.getTabs().add(tab);
        tabs.setVisible(true);
        return this;
    }
}
