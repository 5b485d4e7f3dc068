package org.threeplug.operations.sales;

import com.google.inject.Inject;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.Screen;
import org.threeplug.words.Texts;

/// The till's window: lays out the parts and hands every key to the model, wherever the focus is.
public final class TillScreen implements Screen {

    private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");
    private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");
    private static final PseudoClass RETURNING = PseudoClass.getPseudoClass("returning");
    private static final double SHORT_BELOW = 740;
    private static final double WIDE_FROM = 1400;

    private final HBox root = new HBox();
    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);
    private final EntryBar entry;
    private final ParkedTabs parked;
    private final TillModel till;
    private final TillKeys keys;
    private final KeyMap map;
    private final Timeline minutes;

    @Inject
    public TillScreen(TillModel till, Texts texts, TillClock clock) {
        this.till = till;
        keys = till.keys();
        var phrases = new Phrases(texts.in(Set.of(till.store().currency())));
        entry = new EntryBar(till, phrases);
        parked = new ParkedTabs(till, phrases, clock);
        map = map(phrases);
        var wide = root.widthProperty().map(width -> width.doubleValue() >= WIDE_FROM);
        var left = left(phrases, wide);
        HBox.setHgrow(left, Priority.ALWAYS);
        root.getChildren().addAll(left, right(phrases));
        root.setMinSize(0, 0);
        root.getStyleClass().addAll("till", "surface");
        root.getStylesheets()
                .add(Objects.requireNonNull(TillScreen.class.getResource("till.css")).toExternalForm());
        root.heightProperty().subscribe(height -> root.pseudoClassStateChanged(SHORT, height.doubleValue() < SHORT_BELOW));
        wide.subscribe(room -> root.pseudoClassStateChanged(WIDE, room));
        till.returning()
                .phaseProperty()
                .subscribe(phase -> root.pseudoClassStateChanged(
                        RETURNING, !(phase instanceof Returning.Phase.Selling)));
        root.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> entry.field().requestFocus());
        minutes = new Timeline(new KeyFrame(Duration.seconds(30), _ -> parked.show()));
        minutes.setCycleCount(Animation.INDEFINITE);
        till.start();
    }

    /// What is sold. The field and the keys stay; in a low window the tiles go first, then lines, then parked carts.
    private GiveWay left(Phrases phrases, ObservableValue<Boolean> wide) {
        var lines = new LinesView(till, phrases, () -> Painted.tell(root, till::linePainted));
        var strip = new StageStrip(till, phrases);
        var choices = new ChoicesView(till, phrases);
        var low = root.heightProperty().map(height -> height.doubleValue() < SHORT_BELOW);
        var tray = new TrayView(till, phrases, low);
        var actions = new ActionsBar(till, phrases, wide);
        var quick = new QuickKeysView(till, phrases);
        var column = new GiveWay(parked, entry, strip, choices, lines, tray, actions, quick.head(), quick.body());
        column.whole(entry)
                .whole(strip)
                .whole(actions)
                .whole(lines, () -> lines.height(1))
                .whole(tray)
                .whole(choices, () -> choices.height(2))
                .whole(parked)
                .whole(lines, () -> lines.height(2))
                .whole(quick.head())
                .part(choices, () -> choices.height(ChoicesView.AT_ONCE))
                .part(lines, lines::wanted)
                .whole(quick.body(), () -> QuickKeysView.ONE_ROW)
                .whole(quick.body(), () -> QuickKeysView.TWO_ROWS)
                .part(lines, () -> Double.MAX_VALUE);
        column.getStyleClass().add("till-left");
        return column;
    }

    /// What is paid. The keys that take money stay whatever happens, then the total.
    private GiveWay right(Phrases phrases) {
        var total = new TotalPane(till, phrases, () -> Painted.tell(root, till::changePainted));
        var pad = new TenderPad(till, phrases);
        var space = new Region();
        var column = new GiveWay(
                total.customerLine(), total.display(), total.below(), space, pad.notes(), pad.figures(), pad.keys());
        column.whole(pad.keys())
                .whole(total.display())
                .whole(total.customerLine())
                .whole(pad.figures(), () -> TenderPad.LOW_FIGURES)
                .whole(pad.notes())
                .whole(total.below())
                .part(pad.figures(), () -> pad.figures().prefHeight(-1))
                .part(space, () -> Double.MAX_VALUE);
        column.getStyleClass().add("till-right");
        return column;
    }

    public TillModel model() {
        return till;
    }

    @Override
    public Parent view() {
        return root;
    }

    @Override
    public void shown() {
        held.clear();
        minutes.play();
        till.refresh();
    }

    @Override
    public void hidden() {
        minutes.stop();
    }

    @Override
    public KeyMap keys() {
        return map;
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(entry.field());
    }

    @Override
    public boolean takesFirst(KeyEvent key) {
        if (key.getEventType() == KeyEvent.KEY_TYPED) {
            return typed(key);
        }
        if (key.getEventType() == KeyEvent.KEY_RELEASED) {
            held.remove(key.getCode());
            return false;
        }
        return pressed(key);
    }

    private boolean typed(KeyEvent key) {
        var characters = key.getCharacter();
        if (key.isShortcutDown()
                || key.isAltDown() && !key.isControlDown()
                || characters.isEmpty()
                || Character.isISOControl(characters.charAt(0))) {
            return false;
        }
        if (" ".equals(characters) && activates()) {
            return false;
        }
        keys.type(characters);
        return true;
    }

    /// Space works the control that has the focus, as long as nothing is being typed.
    private boolean activates() {
        return till.textProperty().get().isEmpty()
                && root.getScene() != null
                && root.getScene().getFocusOwner() instanceof ButtonBase;
    }

    private boolean pressed(KeyEvent key) {
        switch (key.getCode()) {
            case ENTER -> keys.enter();
            case BACK_SPACE -> keys.back();
            case ESCAPE -> keys.escape();
            case UP -> keys.move(-1);
            case DOWN -> keys.move(1);
            default -> {
                return mapped(key);
            }
        }
        return true;
    }

    /// A key that is held down counts once.
    private boolean mapped(KeyEvent key) {
        var bound = map.entries().stream()
                .filter(one -> one.combination().match(key))
                .findFirst();
        if (bound.isEmpty()) {
            return false;
        }
        if (held.add(key.getCode())) {
            bound.get().action().run();
        }
        return true;
    }

    private KeyMap map(Phrases phrases) {
        return KeyMap.of()
                .on("F12", phrases.text("till.does.cash"), keys::cash)
                .on("F11", phrases.text("till.does.card"), keys::card)
                .on("F2", phrases.text("till.does.quantity"), keys::quantity)
                .on("F9", phrases.text("till.does.return"), keys::returns)
                .on("F8", phrases.text("till.does.park"), keys::park)
                .on("F3", phrases.text("till.does.customer"), keys::customer)
                .on("F4", phrases.text("till.does.price-check"), keys::priceCheck)
                .on("F5", phrases.text("till.does.money-off"), keys::moneyOffLine)
                .on("Shift+F5", phrases.text("till.does.ticket-money-off"), keys::moneyOffTicket)
                .on("F6", phrases.text("till.does.ticket-percent"), keys::discountTicket)
                .on("F7", phrases.text("till.does.price"), keys::price)
                .on("F10", phrases.text("till.does.no-sale"), keys::noSale)
                .on("Insert", phrases.text("till.does.insert"), keys::insert)
                .on("Delete", phrases.text("till.does.strike"), keys::delete)
                .on("Shift+Delete", phrases.text("till.does.give-up"), keys::giveUp)
                .on("Shortcut+P", phrases.text("till.does.reprint"), keys::reprint)
                .on("Shortcut+R", phrases.text("till.does.receipts"), keys::receipts)
                .on("Shortcut+Z", phrases.text("till.does.undo"), keys::undo);
    }
}
