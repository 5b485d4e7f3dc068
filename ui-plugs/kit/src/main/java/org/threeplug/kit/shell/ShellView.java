package org.threeplug.kit.shell;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.Screen;
import org.threeplug.kit.Texts;
import org.threeplug.kit.Theme;
import org.threeplug.kit.Trail;
import org.threeplug.kit.Work;
import org.threeplug.kit.control.EnterPresses;
import org.threeplug.kit.control.PanelHost;
import org.threeplug.kit.control.SidePanel;
import org.threeplug.kit.control.Tray;
import org.threeplug.kit.pattern.CommandPalette;
import org.threeplug.kit.pattern.PaletteModel;

/// The window around the screens. It lays out what [ShellModel] says and gives keys first to the screen, then to itself.
public final class ShellView extends StackPane {

    private static final int NARROW = 1100;

    private final StackPane content = new StackPane();
    private final HBox crumbs = new HBox();
    private final PanelHost panels;
    private final ScaledPane scaled;
    private final Popups popups = new Popups(this);
    private final TopBar bar;
    private final ShellActions actions;
    private final ShellModel model;
    private final KeyMap keys;

    /// These work over a panel too; it goes, as with Esc.
    private final KeyMap overPanels;
    private final Texts texts;
    private final Work work;
    private Subscription modelChanges = Subscription.EMPTY;
    private Subscription crumb = Subscription.EMPTY;

    /// @param panels where screens open their panels; the application hands the same one to them
    public ShellView(
            ShellModel model, ShellActions actions, PanelHost panels, Texts texts, Work work, InstantSource time) {
        this.model = model;
        this.actions = actions;
        this.panels = panels;
        this.texts = texts;
        this.work = work;
        bar = new TopBar(model, actions, texts, time, this::palette, this::help);
        crumbs.getStyleClass().add("crumbs");
        VBox.setVgrow(content, Priority.ALWAYS);
        var middle = new VBox(crumbs, content, new Tray(model.notices(), texts));
        var window = new BorderPane(middle, bar, null, null, new Navigation(model, texts));
        giveWay(middle, window);
        panels.work(window);
        scaled = new ScaledPane(panels);
        getChildren().add(scaled);
        getStyleClass().addAll("shell", "surface");
        keys = KeyMap.of()
                .on("Shortcut+K", texts.text("kit.shell.find"), this::palette)
                .on("F1", texts.text("kit.shell.help"), this::help)
                .on("Shortcut+L", texts.text("kit.shell.lock"), actions.lock())
                .on("Alt+Left", texts.text("kit.shell.back"), model::back)
                .on("Alt+Right", texts.text("kit.shell.forward"), model::forward)
                .on("F11", texts.text("kit.shell.full-screen"), this::fullScreen)
                .on("Alt+Enter", texts.text("kit.shell.full-screen"), this::fullScreen);
        overPanels = KeyMap.of()
                .on("Shortcut+K", texts.text("kit.shell.find"), this::palette)
                .on("F1", texts.text("kit.shell.help"), this::help)
                .on("Shortcut+L", texts.text("kit.shell.lock"), actions.lock());
        model.guard(this::askToLeave);
        modelChanges = Subscription.combine(
                model.current().subscribe(now -> now.ifPresent(this::show)), model.look().subscribe(this::look));
        sceneProperty().subscribe(_ -> look(model.look().get()));
        widthProperty().subscribe(width -> {
            if (width.doubleValue() > 0 && width.doubleValue() < NARROW * model.look().get().scale() / 100.0) {
                model.collapsed().set(true);
            }
        });
        addEventFilter(KeyEvent.ANY, this::first);
        EnterPresses.within(this);
        addEventHandler(KeyEvent.KEY_PRESSED, this::last);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::sideButton);
    }

    /// What a screen would like to be must not push the bar out of the window: the screen gets the room that is left.
    private void giveWay(VBox middle, BorderPane window) {
        for (var region : List.of(content, middle, window)) {
            region.setMinSize(0, 0);
        }
        content.setAlignment(Pos.TOP_CENTER);
        var room = new Rectangle();
        room.widthProperty().bind(content.widthProperty());
        room.heightProperty().bind(content.heightProperty());
        content.setClip(room);
    }

    private void fullScreen() {
        if (getScene().getWindow() instanceof Stage stage) {
            stage.setFullScreen(!stage.isFullScreen());
        }
    }

    /// Starts the clock.
    public void start() {
        bar.start();
        popups.start();
    }

    /// Lets go of the model, so that another window can show it.
    public void stop() {
        bar.stop();
        popups.stop();
        modelChanges.unsubscribe();
        crumb.unsubscribe();
    }

    private void look(Look look) {
        if (getScene() != null) {
            look.theme().apply(getScene());
        }
        Theme.speak(this, look.language());
        scaled.scale(look.scale());
        popups.scale(look.scale());
    }

    private void show(NavigationEntry entry) {
        model.screen().ifPresent(screen -> {
            content.getChildren().setAll(screen.view());
            crumb.unsubscribe();
            crumb = names(screen).subscribe(pages -> trail(entry, pages));
            screen.firstFocus().ifPresent(Node::requestFocus);
        });
    }

    private static ObservableValue<List<String>> names(Screen screen) {
        return screen.trail() == Trail.NONE
                ? screen.crumb().map(last -> last.isEmpty() ? List.of() : List.of(last))
                : screen.trail().names();
    }

    /// Everything but the page in view leads back to what it names; a group is no page.
    private void trail(NavigationEntry entry, List<String> pages) {
        var nodes = new ArrayList<Node>(List.of(named(entry.group(), "muted"), onward()));
        nodes.add(pages.isEmpty() ? named(entry.title(), "here") : link(entry.title(), 0));
        for (int depth = 1; depth <= pages.size(); depth++) {
            var name = pages.get(depth - 1);
            nodes.add(onward());
            nodes.add(depth == pages.size() ? named(name, "here") : link(name, depth));
        }
        crumbs.getChildren().setAll(nodes);
    }

    private static Label named(String name, String style) {
        var label = new Label(name);
        label.getStyleClass().add(style);
        return label;
    }

    private Hyperlink link(String name, int depth) {
        var link = new Hyperlink(name);
        link.setId("crumb." + depth);
        link.setAccessibleText(name);
        link.setOnAction(_ -> model.backTo(depth));
        return link;
    }

    private void sideButton(MouseEvent click) {
        if (click.getButton() == MouseButton.BACK) {
            model.back();
        } else if (click.getButton() == MouseButton.FORWARD) {
            model.forward();
        }
    }

    private Node onward() {
        return (getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT ? Icon.BACK : Icon.FORWARD).node();
    }

    private void first(KeyEvent key) {
        if (!panels.isOpen() && model.screen().map(screen -> screen.takesFirst(key)).orElse(false)) {
            key.consume();
        }
    }

    private void last(KeyEvent key) {
        if (panels.isOpen()) {
            if (!panels.isAsking() && overPanels.handle(key)) {
                key.consume();
            }
            return;
        }
        boolean used = model.screen().map(Screen::keys).orElse(KeyMap.NONE).handle(key)
                || keys.handle(key)
                || isEscape(key) && model.screen().map(Screen::stepBack).orElse(false);
        if (used) {
            key.consume();
        }
    }

    private static boolean isEscape(KeyEvent key) {
        return key.getCode() == KeyCode.ESCAPE;
    }

    private void palette() {
        var places = model.places().stream()
                .map(place -> new PaletteModel.Entry(
                        place.title(), place.group(), place.icon(), "", () -> model.open(place.key())));
        var own = new WindowActions(model, actions, texts, this::help, this::fullScreen).all().stream();
        var passing = model.deeds(true);
        var known = Stream.of(
                        places, model.deeds(false).stream(), passing.stream(), actions.known().get().stream(), own)
                .flatMap(entries -> entries)
                .toList();
        var palette = new CommandPalette(
                new PaletteModel(known, model.recent(), actions.find(), work),
                texts,
                panels::close,
                entry -> remember(entry, passing));
        var shelf = new StackPane(palette);
        shelf.setPickOnBounds(false);
        shelf.getStyleClass().add("palette-shelf");
        panels.overlay(shelf);
    }

    /// What a page does that is left is not done again from elsewhere.
    private void remember(PaletteModel.Entry entry, List<PaletteModel.Entry> passing) {
        if (!passing.contains(entry)) {
            model.chosen(entry);
        }
    }

    private void help() {
        var map = new GridPane();
        map.getStyleClass().add("keyboard-map");
        var entries = Stream.concat(
                        model.screen().map(Screen::keys).orElse(KeyMap.NONE).entries().stream(),
                        keys.entries().stream().filter(key -> !isTaken(key)))
                .toList();
        for (var entry : entries) {
            var hint = new Label(entry.keys());
            hint.getStyleClass().add("key-hint");
            map.addRow(map.getRowCount(), hint, new Label(entry.words()));
        }
        panels.open(new SidePanel(texts.text("kit.shell.help"), texts, map));
    }

    /// Such as F11, which is the card key in the till.
    private boolean isTaken(KeyMap.Entry key) {
        return model.screen().map(Screen::keys).orElse(KeyMap.NONE).entries().stream()
                .anyMatch(other -> other.keys().equals(key.keys()));
    }

    private void askToLeave(String lost, Runnable leave) {
        panels.ask(texts.text("kit.shell.leave"), List.of(lost), texts.text("kit.shell.leave.do"), leave);
    }
}
