package org.threeplug.kit.shell;

import java.time.InstantSource;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.StatusStrip;
import org.threeplug.words.Texts;

/// Register, cashier, shift, what is safe now, the clock, and the window's own actions.
final class TopBar extends HBox {

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double NARROW_BELOW = 960;

    private final Label clock = new Label();
    private final Timeline ticking;
    private final ShellActions actions;
    private final ShellModel model;
    private final Texts texts;

    TopBar(ShellModel model, ShellActions actions, Texts texts, InstantSource time, Runnable palette, Runnable help) {
        this.model = model;
        this.actions = actions;
        this.texts = texts;
        clock.getStyleClass().add("clock");
        clock.setMinWidth(USE_PREF_SIZE);
        Runnable tick = () -> clock.setText(texts.formats().time(time.instant()));
        tick.run();
        ticking = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tick.run()));
        ticking.setCycleCount(Animation.INDEFINITE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var menu = ActionButton.iconOnly(Icon.MENU, texts.text("kit.shell.menu"), model.openness()::turn);
        menu.setId("shell.menu");
        var strip = new StatusStrip(model.status(), texts, model);
        var find = ActionButton.iconOnly(Icon.SEARCH, texts.text("kit.shell.find"), palette);
        var keys = ActionButton.iconOnly(Icon.HELP, texts.text("kit.shell.help"), help);
        var lock = ActionButton.iconOnly(Icon.LOCK, texts.text("kit.shell.lock"), actions.lock());
        lock.setId("shell.lock");
        var more = ActionButton.iconOnly(Icon.TUNE, texts.text("kit.shell.look"), () -> {});
        more.setId("shell.look");
        more.setOnAction(_ -> lookMenu().show(more, Side.BOTTOM, 0, 0));
        var out = ActionButton.iconOnly(Icon.SIGN_OUT, texts.text("kit.shell.sign-out"), actions.signOut());
        out.setId("shell.sign-out");
        getStyleClass().add("top-bar");
        widthProperty().subscribe(width -> pseudoClassStateChanged(NARROW, width.doubleValue() < NARROW_BELOW));
        getChildren()
                .addAll(
                        menu,
                        whole(fact(texts.text("kit.shell.register"), model.register())),
                        cashier(texts.text("kit.shell.cashier"), model.cashier()),
                        whole(fact(texts.text("kit.shell.shift"), model.shift())),
                        space,
                        strip,
                        clock,
                        group(find, keys, more, lock, out));
    }

    void start() {
        ticking.play();
    }

    void stop() {
        ticking.stop();
    }

    private static HBox group(ActionButton... buttons) {
        return whole(new HBox(buttons));
    }

    /// Never cut short, however narrow the window.
    private static <R extends Region> R whole(R region) {
        region.setMinWidth(USE_PREF_SIZE);
        return region;
    }

    private static VBox cashier(String name, StringProperty value) {
        var fact = fact(name, value);
        fact.getStyleClass().add("cashier");
        return fact;
    }

    private static VBox fact(String name, StringProperty value) {
        var caption = new Label(name);
        caption.getStyleClass().add("faint");
        var words = new Label();
        words.textProperty().bind(value);
        var fact = new VBox(caption, words);
        fact.getStyleClass().addAll("row", "bar-fact");
        fact.visibleProperty().bind(value.isNotEmpty());
        fact.managedProperty().bind(fact.visibleProperty());
        return fact;
    }

    private ContextMenu lookMenu() {
        var menu = new ContextMenu();
        var look = model.look();
        menu.getItems()
                .add(item(
                        texts.text("kit.shell.theme." + look.get().theme().other().name().toLowerCase(Locale.ROOT)),
                        Icon.THEME,
                        () -> look.set(look.get().theme(look.get().theme().other()))));
        boolean heard = look.get().sound();
        menu.getItems()
                .add(item(
                        texts.text(heard ? "kit.shell.sound.off" : "kit.shell.sound.on"),
                        heard ? Icon.SOUND_OFF : Icon.SOUND,
                        () -> look.set(look.get().sound(!heard))));
        menu.getItems().add(new SeparatorMenuItem());
        for (int percent : WindowActions.SIZES) {
            menu.getItems()
                    .add(item(
                            texts.text("kit.shell.scale", percent),
                            percent == look.get().scale() ? Icon.CHECK : Icon.SIZE,
                            () -> look.set(look.get().scale(percent))));
        }
        menu.getItems().add(new SeparatorMenuItem());
        actions.languages()
                .forEach(language -> menu.getItems()
                        .add(item(
                                language.getDisplayLanguage(language),
                                language.equals(look.get().language()) ? Icon.CHECK : Icon.LANGUAGE,
                                () -> look.set(look.get().language(language)))));
        return menu;
    }

    private static MenuItem item(String words, Icon icon, Runnable run) {
        var item = new MenuItem(words, icon.node());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> run.run());
        return item;
    }
}
