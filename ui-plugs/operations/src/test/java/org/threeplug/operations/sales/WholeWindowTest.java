package org.threeplug.operations.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeplug.cart.Cart;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Ids;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Notices;
import org.threeplug.kit.Theme;
import org.threeplug.kit.Work;
import org.threeplug.kit.control.PanelHost;
import org.threeplug.kit.control.StatusItem;
import org.threeplug.kit.gallery.Find;
import org.threeplug.kit.gallery.Gallery;
import org.threeplug.kit.gallery.Variant;
import org.threeplug.kit.shell.Look;
import org.threeplug.kit.shell.NavigationEntry;
import org.threeplug.kit.shell.ShellActions;
import org.threeplug.kit.shell.ShellModel;
import org.threeplug.kit.shell.ShellView;
import org.threeplug.plug.Area;
import org.threeplug.words.Texts;

/// The whole window at the sizes that tills have, with everything on it at once: parked carts, problems in the tray, a
/// band above the lines, a long cart, a customer. Nothing leaves the window; the bar and the keys that take money are
/// whole, and lines and tiles are what gives way.
class WholeWindowTest {

    private static final List<String> STAY = List.of(
            "till.entry", "till.total", "till.cash", "till.card", "till.customer", "shell.menu", "shell.lock", "shell.sign-out");

    enum Crowd {
        SELLING(_ -> {}),
        REFUSED(hand -> hand.keyed("250").key(TillKeys::discountLine)),
        SEARCHING(hand -> hand.keyed("te")),
        RETURNING(hand -> hand.key(TillKeys::returns).key(TillKeys::returns)),
        APPROVAL(hand -> hand.keyed("50").key(TillKeys::discountLine)),
        CARD(hand -> hand.key(TillKeys::delete).key(TillKeys::card)),
        UNFOLDED(_ -> {});

        private final Consumer<Hand> more;

        Crowd(Consumer<Hand> more) {
            this.more = more;
        }
    }

    static Stream<Arguments> windows() {
        return Stream.of(Crowd.values()).flatMap(crowd -> Stream.of(
                Arguments.of(Variant.SMALL.sized(1024, 768), 100, crowd),
                Arguments.of(Variant.LIGHT.sized(1366, 768), 100, crowd)));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of(Variant.DARK.sized(1280, 720), 100, Crowd.RETURNING),
                Arguments.of(Variant.ROMANIAN.sized(1024, 768), 100, Crowd.CARD),
                Arguments.of(Variant.ARABIC.sized(1366, 768), 100, Crowd.APPROVAL),
                Arguments.of(Variant.LIGHT.sized(1366, 768), 125, Crowd.SEARCHING),
                Arguments.of(Variant.LARGE, 100, Crowd.SELLING));
    }

    @ParameterizedTest(name = "{2} at {0}")
    @MethodSource({"windows", "others"})
    void theBarAndTheKeysThatTakeMoneyAreWholeWhateverElseIsThere(Variant variant, int scale, Crowd crowd)
            throws IOException {
        var cut = new ArrayList<String>();

        var picture = Gallery.shoot(variant, () -> shell(variant, scale, crowd), root -> cut.addAll(cut(root)));

        picture.write(Path.of("target", "gallery")
                .resolve("whole-window-%s-%s-%d.png"
                        .formatted(crowd.name().toLowerCase(Locale.ROOT), variant.name(), variant.width())));
        assertThat(cut).isEmpty();
    }

    private static List<String> cut(Parent root) {
        root.applyCss();
        root.layout();
        var window = new BoundingBox(
                0, 0, root.getScene().getWidth(), root.getScene().getHeight());
        var faults = new ArrayList<String>();
        for (var id : STAY) {
            whole(id, Find.id(root, id, Node.class), window, faults);
        }
        whole("the bar", root.lookup(".top-bar"), window, faults);
        whole("the lines", root.lookup(".till-ledger"), window, faults);
        return faults;
    }

    private static void whole(String name, Node node, Bounds window, List<String> faults) {
        var place = node.localToScene(node.getLayoutBounds());
        boolean inside = place.getMinX() > -1
                && place.getMinY() > -1
                && place.getMaxX() < window.getMaxX() + 1
                && place.getMaxY() < window.getMaxY() + 1;
        if (!inside || place.getHeight() < 20 || !isSeen(node)) {
            faults.add(name + " at " + place);
        }
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    private static ShellView shell(Variant seen, int scale, Crowd crowd) {
        var texts = Texts.kit(seen.locale());
        var till = crowded(seen.locale(), crowd);
        var places = new ArrayList<NavigationEntry>();
        places.add(new NavigationEntry("till", "Till", Area.TILL, "Sell", "sell", true, () -> till));
        for (int i = 0; i < 14; i++) {
            places.add(new NavigationEntry("place" + i, "Place number " + i, Area.values()[1 + i % 8], "Group " + i / 4, "item", false, () -> till));
        }
        var model = new ShellModel(places, new Look(seen.theme(), seen.locale(), scale), new Notices());
        model.register().set("Till 1");
        model.cashier().set("Bartholomew Featherstonehaugh");
        model.shift().set("Shift 214");
        model.status().setAll(
                new StatusItem("sheet", Icon.NOTE, StatusItem.State.CAUTION, "Recovery sheet", "It was never printed.", "Print it."),
                new StatusItem("backup", Icon.BACKUP, StatusItem.State.OK, "Backup", "Fine.", ""),
                new StatusItem("disk", Icon.DISK, StatusItem.State.OK, "Disk", "Fine.", ""),
                new StatusItem("printer", Icon.PRINT, StatusItem.State.CAUTION, "No paper in the printer", "It waits.", "Put paper in."),
                new StatusItem("clock", Icon.CLOCK, StatusItem.State.OK, "Clock", "Fine.", ""));
        var view = new ShellView(
                model,
                new ShellActions(() -> {}, () -> {}, List::of, _ -> List.of(), List.of(Locale.ENGLISH)),
                new PanelHost(texts),
                texts,
                Work.onTheSpot(),
                InstantSource.fixed(Shop.NOON));
        Theme.speak(view, seen.locale());
        model.openHome();
        if (crowd == Crowd.UNFOLDED) {
            Find.id(till.view(), "till.more", Button.class).fire();
        }
        return view;
    }

    private static TillScreen crowded(Locale language, Crowd crowd) {
        var counter = new Counter(new Shop("GBP")).stocked().open().askingForTheTerminalsWord();
        TillGalleryTest.shelves(counter.shop);
        for (int i = 5; i < 12; i++) {
            Goods.category(counter.shop, "Sundries of kind " + i, i);
        }
        var screen = counter.screen(language);
        var hand = new Hand(screen.model(), counter.time);
        hand.scan("5012345678900").key(TillKeys::park);
        hand.scan("LONG").key(TillKeys::park);
        hand.scan("9780141036144").scan("4011200296908").key(TillKeys::park);
        for (int i = 0; i < 10; i++) {
            hand.scan("B" + i);
        }
        hand.scan("5012345678900").scan("LONG").scan("4011200296908").scan("WEIGHED").scan("9780141036144");
        screen.model().ticket().customer(Optional.of(new Cart.Buyer(Ids.next(), "Wilhelmina Constantinescu-Featherstone")));
        hand.scan("9999999999994");
        if (crowd != Crowd.CARD) {
            hand.scan("OPEN").scan("8888888888888").scan("7777777777777");
        }
        crowd.more.accept(hand);
        return screen;
    }
}
