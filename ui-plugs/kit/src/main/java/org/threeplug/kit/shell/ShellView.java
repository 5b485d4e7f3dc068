package org.threeplug.kit.shell;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.Screen;
import org.threeplug.kit.Theme;
import org.threeplug.kit.Work;
import org.threeplug.kit.control.EnterPresses;
import org.threeplug.kit.control.PanelHost;
import org.threeplug.kit.control.SidePanel;
import org.threeplug.kit.control.Tray;
import org.threeplug.kit.pattern.CommandPalette;
import org.threeplug.kit.pattern.PaletteModel;
import org.threeplug.words.Texts;

/// The window around the screens. It lays out what [ShellModel] says and gives keys first to the screen, then to itself.
public final class ShellView extends StackPane {

    private static final int NARROW = 1100;

    private final StackPane content = new StackPane();
    private final Crumbs crumbs;
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

    /// @param panels where screens open their panels; the application hands the same one to them
    public ShellView(
            ShellModel model, ShellActions actions, PanelHost panels, Texts texts, Work work, InstantSource time) {
        this.model = model;
        this.actions = actions;
        this.panels = panels;
        this.texts = texts;
        this.work = work;
        bar = new TopBar(model, actions, texts, time, this::palette, this::help);
        crumbs = new Crumbs(model, texts);
        VBox.setVgrow(content, Priority.ALWAYS);
        var middle = new VBox(crumbs, content, new Tray(model.notices(), texts));
        var navigation = new Navigation(model, texts);
        var room = new StackPane(middle);
        var window = new BorderPane(room, bar, null, null, navigation);
        giveWay(middle, room, window);
        model.openness().over().subscribe(over -> {
            window.setLeft(over ? null : navigation);
            room.getChildren().setAll(over ? List.of(middle, navigation) : List.of(middle));
        });
        middle.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> model.openness().away());
        panels.work(window);
        scaled = new ScaledPane(panels);
        getChildren().add(scaled);
        getStyleClass().addAll("shell", "surface");
        keys = areas(KeyMap.of(), texts)
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
        widthProperty().subscribe(_ -> narrow());
        addEventFilter(KeyEvent.ANY, this::first);
        EnterPresses.within(this);
        addEventHandler(KeyEvent.KEY_PRESSED, this::last);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::sideButton);
    }

    private KeyMap areas(KeyMap others, Texts texts) {
        var all = others;
        for (var area : model.shelf().areas()) {
            all = all.on("Shortcut+" + area.number(), texts.text("kit.area." + area.key()), () -> model.openArea(area));
        }
        return all;
    }

    /// What a screen would like to be must not push the bar out of the window: the screen gets the room that is left.
    private void giveWay(VBox middle, StackPane beside, BorderPane window) {
        for (var region : List.of(content, middle, beside, window)) {
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
        crumbs.stop();
    }

    private void narrow() {
        model.openness().narrow(getWidth() > 0 && getWidth() < NARROW * model.look().get().scale() / 100.0);
    }

    private void look(Look look) {
        if (getScene() != null) {
            look.theme().apply(getScene());
        }
        Theme.speak(this, look.language());
        scaled.scale(look.scale());
        popups.scale(look.scale());
        narrow();
    }

    private void show(NavigationEntry entry) {
        model.screen().ifPresent(screen -> {
            content.getChildren().setAll(screen.view());
            crumbs.show(entry, screen);
            screen.firstFocus().ifPresent(Node::requestFocus);
        });
    }

    private void sideButton(MouseEvent click) {
        if (click.getButton() == MouseButton.BACK) {
            model.back();
        } else if (click.getButton() == MouseButton.FORWARD) {
            model.forward();
        }
    }

    private void first(KeyEvent key) {
        if (putAway(key) || !panels.isOpen() && model.screen().map(screen -> screen.takesFirst(key)).orElse(false)) {
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

    /// Whether the places lay over the page until now.
    private boolean putAway(KeyEvent key) {
        boolean over = isEscape(key) && key.getEventType() == KeyEvent.KEY_PRESSED && model.openness().over().get();
        if (over) {
            model.openness().away();
        }
        return over;
    }

    private static boolean isEscape(KeyEvent key) {
        return key.getCode() == KeyCode.ESCAPE;
    }

    /// What can be gone to, done and set without asking anybody, for the search over everything.
    public List<PaletteModel.Entry> known() {
        return known(model.deeds(true));
    }

    /// @param passing what only the screen in view does
    private List<PaletteModel.Entry> known(List<PaletteModel.Entry> passing) {
        var places = model.places().stream()
                .map(place -> new PaletteModel.Entry(
                        place.title(),
                        texts.text("kit.area." + place.area().key()),
                        place.icon(),
                        "",
                        () -> model.open(place.key())));
        var own = new WindowActions(model, actions, texts, this::help, this::fullScreen).all().stream();
        return Stream.of(places, model.deeds(false).stream(), passing.stream(), actions.known().get().stream(), own)
                .flatMap(entries -> entries)
                .toList();
    }

    private void palette() {
        var passing = model.deeds(true);
        var known = known(passing);
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
