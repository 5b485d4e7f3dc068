package org.threeplug.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import org.threeplug.desktop.demo.Hand;
import org.threeplug.desktop.window.TillWindow;
import org.threeplug.kit.window.Toolkit;
import org.threeplug.operations.sales.Stage;
import org.threeplug.operations.sales.Stopwatch;
import org.threeplug.operations.sales.TillModel;
import org.threeplug.operations.sales.TillScreen;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.tools.breather.Breather;

/// The real window on the headless platform with somebody signed in, and how long it takes to answer.
final class Till implements AutoCloseable {

    private static final int WIDTH = 1366;
    private static final int HEIGHT = 820;
    private static final long PATIENCE_SECONDS = 60;

    /// A till takes no payment within 300 ms of a scan.
    private static final Duration LEAST_BEFORE_PAY = Duration.ofMillis(330);

    private final BlockingQueue<Long> rung = new LinkedBlockingQueue<>();
    private final BlockingQueue<Long> lineSynced = new LinkedBlockingQueue<>();
    private final BlockingQueue<Long> linePainted = new LinkedBlockingQueue<>();
    private final BlockingQueue<Long> changePainted = new LinkedBlockingQueue<>();
    private final TillWindow window;
    private final Hand hand;
    private final Breather breather = Breather.begin();

    /// How long a scan took, in nanoseconds: until the line stood in the model, until its frame was handed to the
    /// renderer, and until the last pixel of it was in the window.
    record Scanned(long toModel, long toRenderer, long toPixels) {}

    /// @param store with an open shift
    Till(OpenStore store) {
        Toolkit.headless();
        window = Toolkit.start(() -> {
                    var made = new TillWindow(new javafx.stage.Stage(), Locale.ENGLISH, WIDTH, HEIGHT);
                    made.show(CompletableFuture.completedFuture(store));
                    return made;
                })
                .join();
        hand = new Hand(window.stage().getScene());
        var person = "person." + Shop.LOGIN;
        hand.await("sign-in", () -> hand.isThere(person));
        hand.press(person);
        hand.type(Shop.PIN);
        hand.tap(KeyCode.ENTER);
        hand.await("the till", () -> hand.isThere("till.entry"));
        hand.await("an open shift", () -> model().stageProperty().get() instanceof Stage.Ringing);
        hand.on(() -> {
            model().listen(new Watch());
            window.whenWorked(breather::giveWay);
            return true;
        });
    }

    private TillModel model() {
        if (window.screen().orElseThrow() instanceof TillScreen screen) {
            return screen.model();
        }
        throw new IllegalStateException("The window does not show the till");
    }

    /// From the moment the scanner has sent the code, whatever the window is busy with then.
    Scanned scan(String barcode) throws InterruptedException {
        long sent = System.nanoTime();
        hand.beep(barcode);
        return new Scanned(
                next(rung, "a line") - sent, next(lineSynced, "a line") - sent, next(linePainted, "a painted line") - sent);
    }

    /// Exact cash, with the moment that a person needs before the key.
    ///
    /// @param moment for the change, until the next scan
    /// @return from the key to the painted change due, with the sale on the disk, in nanoseconds
    long pay(Duration moment) throws InterruptedException {
        Thread.sleep(LEAST_BEFORE_PAY);
        long pressed = System.nanoTime();
        hand.tap(KeyCode.F12);
        long took = next(changePainted, "the change due") - pressed;
        Thread.sleep(moment);
        return took;
    }

    private long next(BlockingQueue<Long> queue, String what) throws InterruptedException {
        var nanos = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (nanos == null) {
            throw new IllegalStateException("The till did not show %s; it stands at %s and says %s"
                    .formatted(
                            what,
                            model().stageProperty().get(),
                            model().sayingProperty().get()));
        }
        return nanos;
    }

    @Override
    public void close() {
        breather.close();
        hand.on(() -> {
            window.close();
            window.stage().close();
            return true;
        });
    }

    private final class Watch implements Stopwatch {

        @Override
        public void onLineRung(long scannedAt, long rungAt) {
            rung.add(rungAt);
        }

        @Override
        public void onLinePainted(long scannedAt, long paintedAt) {
            lineSynced.add(paintedAt);
            Pixels.whenDrawn(() -> linePainted.add(System.nanoTime()));
        }

        @Override
        public void onChangePainted(long pressedAt, long paintedAt) {
            Pixels.whenDrawn(() -> changePainted.add(System.nanoTime()));
        }
    }
}
