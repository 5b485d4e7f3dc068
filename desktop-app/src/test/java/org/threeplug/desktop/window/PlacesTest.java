package org.threeplug.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.administration.AdministrationPlug;
import org.threeplug.desktop.demo.Hand;
import org.threeplug.kit.shell.NavigationEntry;
import org.threeplug.kit.window.Toolkit;
import org.threeplug.operations.OperationsPlug;
import org.threeplug.plug.Area;
import org.threeplug.plug.Part;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.tools.Tools;
import org.threeplug.tools.shops.DemoShop;

/// What keeps the window in order however many places there will be.
@Tag("window")
class PlacesTest {

    private static final int MOST_IN_AN_AREA = 12;
    private static final int MOST_GROUPS = 3;
    private static final double NARROW = 1024;
    private static final double LOW = 768;

    private static List<Part.Screen> screens() {
        return Stream.of(new OperationsPlug(), new AdministrationPlug())
                .flatMap(plug -> plug.parts().stream())
                .filter(Part.Screen.class::isInstance)
                .map(Part.Screen.class::cast)
                .toList();
    }

    @Test
    void noAreaHasMoreThanTwelvePlacesInThreeGroups() {
        var full = Arrays.stream(Area.values())
                .filter(area -> {
                    var places = screens().stream().filter(screen -> screen.area() == area).toList();
                    long groups = places.stream().map(Part.Screen::group).distinct().count();
                    return places.size() > MOST_IN_AN_AREA || groups > MOST_GROUPS;
                })
                .toList();
        assertThat(full).isEmpty();
    }

    @Test
    void noTwoPlacesHaveTheSameIcon() {
        var twice = screens().stream()
                .collect(Collectors.groupingBy(Part.Screen::icon, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(icon -> icon.getValue() > 1)
                .toList();
        assertThat(twice).isEmpty();
    }

    @Test
    void noTwoPlacesOfAnAreaHaveTheSameOrder() {
        var orders = screens().stream().map(screen -> screen.area() + " " + screen.order()).toList();
        assertThat(orders).doesNotHaveDuplicates();
    }

    @Test
    void everyPlaceFitsTheSmallestWindowAndHasAWayBack(@TempDir Path folder) {
        var store = OpenStore.atOrNew(folder.resolve("shop"));
        Tools.on(store, DemoShop.class).open(Locale.ENGLISH);
        var window = Toolkit.start(() -> {
                    var made = new TillWindow(new Stage(), Locale.ENGLISH, NARROW, LOW);
                    made.show(CompletableFuture.completedFuture(store));
                    return made;
                })
                .join();
        var hand = new Hand(window.stage().getScene());
        try {
            hand.press("person.agnes");
            hand.type("7319");
            hand.tap(KeyCode.ENTER);
            hand.await("the till", () -> hand.isThere("till.entry"));
            List<NavigationEntry> places = hand.on(() -> window.shell().orElseThrow().places());
            var faults = places.stream()
                    .filter(place -> place.area() != Area.TILL)
                    .flatMap(place -> visit(window, hand, place).stream())
                    .toList();
            assertThat(faults).isEmpty();
        } finally {
            hand.on(() -> {
                window.close();
                window.stage().close();
                return true;
            });
            store.close();
        }
    }

    private static List<String> visit(TillWindow window, Hand hand, NavigationEntry place) {
        hand.goTo(Area.TILL, "operations.till");
        hand.goTo(place.area(), place.key());
        hand.await(place.key(), () -> isAt(window, place));
        hand.breathe();
        List<String> outside = hand.on(() -> outside(window.work().orElseThrow())
                .map(node -> place.key() + ": " + name(node))
                .toList());
        hand.press("shell.back");
        boolean back = hand.on(() -> !isAt(window, place));
        return back ? outside : Stream.concat(outside.stream(), Stream.of(place.key() + " has no way back")).toList();
    }

    private static boolean isAt(TillWindow window, NavigationEntry place) {
        return window.shell().flatMap(shell -> shell.current().get()).filter(place::equals).isPresent();
    }

    /// What takes keys or touches and does not lie wholly in the window. What scrolls may be longer.
    private static Stream<Node> outside(Node node) {
        if (!node.isVisible() || node instanceof ScrollPane || node instanceof VirtualFlow<?>) {
            return Stream.empty();
        }
        boolean works = node instanceof ButtonBase || node instanceof TextInputControl;
        if (works) {
            var place = node.localToScene(node.getLayoutBounds());
            boolean whole = place.getMinX() > -1
                    && place.getMinY() > -1
                    && place.getMaxX() < NARROW + 1
                    && place.getMaxY() < LOW + 1;
            return whole ? Stream.empty() : Stream.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(PlacesTest::outside)
                : Stream.empty();
    }

    private static String name(Node node) {
        return Optional.ofNullable(node.getId()).orElse(node.toString());
    }
}
