package org.threeplug.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.threeplug.desktop.demo.Hand;
import org.threeplug.desktop.window.TillWindow;
import org.threeplug.kit.shell.NavigationEntry;
import org.threeplug.kit.window.Toolkit;
import org.threeplug.plug.Area;

/// The page of the day over a store with a past: from the key that goes there to its painted figures, and from a sale on the disk,
/// which another till makes, to the tile that tells it.
final class HomeBench {

    private static final int WIDTH = 1366;
    private static final int HEIGHT = 820;
    private static final int WARM_UP = 5;
    private static final String TILE = "today.total";

    private final Shop shop;
    private final int times;
    private final Timings painted = new Timings();
    private final Timings followed = new Timings();

    HomeBench(Shop shop, int times) {
        this.shop = shop;
        this.times = times;
    }

    List<Row> run() throws IOException, InterruptedException {
        Toolkit.headless();
        var window = Toolkit.start(() -> {
                    var made = new TillWindow(new javafx.stage.Stage(), Locale.ENGLISH, WIDTH, HEIGHT);
                    made.show(CompletableFuture.completedFuture(shop.store()));
                    return made;
                })
                .join();
        var hand = new Hand(window.stage().getScene());
        try {
            look(window, hand);
        } finally {
            hand.on(() -> {
                window.close();
                window.stage().close();
                return true;
            });
        }
        return List.of(
                Row.of("the page of the day, from the key to painted figures, p50", painted.millis(0.5), "ms"),
                Row.of("the page of the day, from the key to painted figures, p99", painted.millis(0.99), "ms"),
                Row.of("its tile, painted after a sale on the disk, p50", followed.millis(0.5), "ms"),
                Row.of("its tile, painted after a sale on the disk, p99", followed.millis(0.99), "ms"));
    }

    private void look(TillWindow window, Hand hand) {
        var person = "person." + Shop.LOGIN;
        hand.await("sign-in", () -> hand.isThere(person));
        hand.press(person);
        hand.type(Shop.PIN);
        hand.tap(KeyCode.ENTER);
        hand.await("the till", () -> hand.isThere("till.entry"));
        var home = hand.on(() -> window.shell().orElseThrow().places()).stream()
                .filter(place -> place.area() == Area.TODAY)
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < WARM_UP + times; i++) {
            long shown = visit(window, hand, home);
            long told = sale(window, hand);
            if (i >= WARM_UP) {
                painted.add(shown);
                followed.add(told);
            }
        }
    }

    private static long visit(TillWindow window, Hand hand, NavigationEntry home) {
        hand.goTo(Area.TILL, "operations.till");
        hand.await("the till again", () -> hand.isThere("till.entry"));
        long before = System.nanoTime();
        hand.goTo(home.area(), home.key());
        hand.await("the figures of the day", () -> tile(window).isPresent());
        return drawn(hand) - before;
    }

    private long sale(TillWindow window, Hand hand) {
        var order = shop.ringUp();
        var before = hand.on(() -> said(window));
        shop.post(order);
        long posted = System.nanoTime();
        hand.await("the sale on its tile", () -> !said(window).equals(before));
        return drawn(hand) - posted;
    }

    private static long drawn(Hand hand) {
        var done = new CompletableFuture<Long>();
        hand.on(() -> {
            Pixels.whenDrawn(() -> done.complete(System.nanoTime()));
            return true;
        });
        return done.join();
    }

    private static String said(TillWindow window) {
        return tile(window).map(Node::getAccessibleText).orElse("");
    }

    private static Optional<Node> tile(TillWindow window) {
        return under(window.stage().getScene().getRoot());
    }

    private static Optional<Node> under(Node node) {
        if (TILE.equals(node.getId())) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(child -> under(child).stream()).findFirst()
                : Optional.empty();
    }
}
