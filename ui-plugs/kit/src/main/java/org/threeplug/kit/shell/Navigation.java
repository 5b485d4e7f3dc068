package org.threeplug.kit.shell;

import java.util.LinkedHashSet;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Texts;

/// The places by group, made from what the plugs contributed; collapses to icons.
final class Navigation extends VBox {

    private static final PseudoClass COLLAPSED = PseudoClass.getPseudoClass("collapsed");

    private final VBox places = new VBox();

    Navigation(ShellModel model, Texts texts) {
        getStyleClass().add("navigation");
        setAccessibleText(texts.text("kit.shell.places"));
        var groups = new LinkedHashSet<String>();
        model.places().forEach(place -> groups.add(place.group()));
        groups.forEach(group -> {
            places.getChildren().add(heading(group, model));
            model.places().stream()
                    .filter(place -> place.group().equals(group))
                    .forEach(place -> places.getChildren().add(button(place, model)));
        });
        var scroll = new ScrollPane(places);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setAccessibleText(texts.text("kit.shell.places"));
        scroll.getStyleClass().add("bare");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        model.collapsed().subscribe(closed -> pseudoClassStateChanged(COLLAPSED, closed));
    }

    private static Label heading(String group, ShellModel model) {
        var label = new Label(group);
        label.getStyleClass().add("group");
        label.visibleProperty().bind(model.collapsed().not());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private static ToggleButton button(NavigationEntry place, ShellModel model) {
        var button = new ToggleButton(place.title(), Icon.named(place.icon()));
        button.getStyleClass().setAll("place");
        button.setId("place." + place.key());
        button.setMnemonicParsing(false);
        button.setAccessibleText(place.title());
        button.setTooltip(new Tooltip(place.title()));
        button.contentDisplayProperty()
                .bind(model.collapsed()
                        .map(closed -> closed ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
        model.current().subscribe(now -> button.setSelected(now.equals(Optional.of(place))));
        button.setOnAction(_ -> {
            model.open(place.key());
            button.setSelected(model.current().get().equals(Optional.of(place)));
        });
        return button;
    }
}
