package org.threeplug.kit.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Screen;
import org.threeplug.kit.Trail;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.plug.Area;
import org.threeplug.words.Script;
import org.threeplug.words.Texts;

/// Back and forward, and where one is: everything but the page in view leads back to what it names. The till has no room for
/// it and needs none.
final class Crumbs extends HBox {

    private final HBox names = new HBox();
    private final ShellModel model;
    private final Texts texts;
    private final ActionButton back;
    private final boolean mirrored;
    private final ToggleButton pin = new ToggleButton("", Icon.STAR.node());
    private Subscription pages = Subscription.EMPTY;

    Crumbs(ShellModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        mirrored = Script.of(texts.locale()).isRightToLeft();
        back = ActionButton.iconOnly(mirrored ? Icon.FORWARD : Icon.BACK, texts.text("kit.shell.back"), model::back);
        back.setId("shell.back");
        back.getStyleClass().add("turns");
        var forward = ActionButton.iconOnly(mirrored ? Icon.BACK : Icon.FORWARD, texts.text("kit.shell.forward"), model::forward);
        forward.setId("shell.forward");
        forward.getStyleClass().add("turns");
        for (var way : List.of(back, forward)) {
            way.setFocusTraversable(false);
        }
        pin.setId("shell.pin");
        pin.getStyleClass().setAll("pin");
        pin.setFocusTraversable(false);
        pin.setOnAction(_ -> model.turnPin());
        model.shelf().pinned().subscribe(this::pinned);
        names.getStyleClass().add("names");
        names.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getStyleClass().add("crumbs");
        getChildren().addAll(back, forward, names, space, pin);
    }

    void show(NavigationEntry entry, Screen screen) {
        boolean needed = entry.area() != Area.TILL;
        setVisible(needed);
        setManaged(needed);
        pages.unsubscribe();
        pages = names(screen).subscribe(now -> trail(entry, now));
        pinned();
    }

    void stop() {
        pages.unsubscribe();
    }

    private void pinned() {
        boolean on = model.current().get().filter(model.shelf().pinned()::contains).isPresent();
        var words = texts.text(on ? "kit.shell.unpin" : "kit.shell.pin");
        pin.setSelected(on);
        pin.setAccessibleText(words);
        pin.setTooltip(new Tooltip(words));
    }

    private static ObservableValue<List<String>> names(Screen screen) {
        return screen.trail() == Trail.NONE
                ? screen.crumb().map(last -> last.isEmpty() ? List.of() : List.of(last))
                : screen.trail().names();
    }

    private void trail(NavigationEntry entry, List<String> pages) {
        var area = new Hyperlink(texts.text("kit.area." + entry.area().key()));
        area.setId("crumb.area");
        area.setOnAction(_ -> model.openArea(entry.area()));
        var nodes = new ArrayList<Node>(List.of(area, onward()));
        nodes.add(pages.isEmpty() ? here(entry.title()) : link(entry.title(), 0));
        for (int depth = 1; depth <= pages.size(); depth++) {
            var name = pages.get(depth - 1);
            nodes.add(onward());
            nodes.add(depth == pages.size() ? here(name) : link(name, depth));
        }
        names.getChildren().setAll(nodes);
        back.setDisable(!model.isAfterAnother());
    }

    private static Label here(String name) {
        var label = new Label(name);
        label.getStyleClass().add("here");
        return label;
    }

    private Hyperlink link(String name, int depth) {
        var link = new Hyperlink(name);
        link.setId("crumb." + depth);
        link.setAccessibleText(name);
        link.setOnAction(_ -> model.backTo(depth));
        return link;
    }

    private Node onward() {
        return (mirrored ? Icon.BACK : Icon.FORWARD).node();
    }
}
