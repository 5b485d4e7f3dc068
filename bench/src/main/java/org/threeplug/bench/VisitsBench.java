package org.threeplug.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.threeplug.desktop.demo.Hand;
import org.threeplug.desktop.window.TillWindow;
import org.threeplug.kit.shell.NavigationEntry;
import org.threeplug.kit.window.Toolkit;
import org.threeplug.plug.Area;
import org.threeplug.tools.breather.Breather;

/// Visits every place of the window again and again, sells between, then locks and signs in: what a day of office work leaves of the
/// till's memory. Painted in software, as without a graphics card; on a screen where there is one, else in memory.
final class VisitsBench {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final int LINES = 3;
    private static final int SIGN_INS = 5;
    private static final long LONG_PAUSE = 100;

    private final Path root;
    private final int products;
    private final int visits;
    private final int sales;
    private final int width;
    private final int height;
    private final Optional<Path> heaps;
    private final ConcurrentLinkedQueue<Long> pauses = new ConcurrentLinkedQueue<>();
    private volatile boolean counting;

    VisitsBench(Path root, int products, int visits, int sales, int width, int height, Optional<Path> heaps) {
        this.root = root;
        this.products = products;
        this.visits = visits;
        this.sales = sales;
        this.width = width;
        this.height = height;
        this.heaps = heaps;
    }

    List<Row> run() throws IOException, InterruptedException {
        watchCollections();
        try (var shop = Shop.open(root, products);
                var breather = Breather.begin()) {
            if (!Toolkit.hasDisplay(System.getenv(), System.getProperty("os.name", ""))) {
                Toolkit.headless();
            }
            System.setProperty("prism.order", "sw");
            var window = Toolkit.start(() -> {
                        var made = new TillWindow(new javafx.stage.Stage(), Locale.ENGLISH, width, height);
                        made.whenWorked(breather::giveWay);
                        made.show(CompletableFuture.completedFuture(shop.store()));
                        return made;
                    })
                    .join();
            try {
                return visit(window, new Hand(window.stage().getScene()));
            } finally {
                CompletableFuture.runAsync(
                                () -> {
                                    window.close();
                                    window.stage().close();
                                },
                                javafx.application.Platform::runLater)
                        .join();
            }
        }
    }

    private List<Row> visit(TillWindow window, Hand hand) throws IOException, InterruptedException {
        signIn(hand);
        hand.await("the till", () -> hand.isThere("till.entry"));
        var places = hand.on(() -> window.shell().orElseThrow().places());
        sell(hand);
        look();
        long before = heap();
        write("before");
        counting = true;
        for (int visit = 0; visit < visits; visit++) {
            goTo(hand, places.get(visit % places.size()));
            look();
            if (sales > 0 && (visit + 1) % Math.max(1, visits / sales) == 0) {
                hand.goTo(Area.TILL, "operations.till");
                sell(hand);
            }
            if ((visit + 1) % 20 == 0) {
                System.err.printf("%d visits, %.0f MB%n", visit + 1, megabytes("VmRSS"));
            }
        }
        hand.goTo(Area.TILL, "operations.till");
        look();
        for (int again = 0; again < SIGN_INS; again++) {
            hand.press("shell.lock");
            signIn(hand);
            hand.await("the till after a sign-in", () -> hand.isThere("till.entry"));
        }
        counting = false;
        write("after");
        return rows(places.size(), before, heap());
    }

    private List<Row> rows(int places, long before, long after) throws IOException {
        var of = "%d visits to %d places at %d×%d, %d sales".formatted(visits, places, width, height, sales);
        var rows = new ArrayList<Row>();
        rows.add(Row.of("collections that stop longer than 100 ms", pauses.stream().filter(one -> one > LONG_PAUSE).count(), of));
        rows.add(Row.of("the longest stop", pauses.stream().mapToLong(Long::longValue).max().orElse(0), "ms, " + of));
        rows.add(Row.of("memory of the till: resident", megabytes("VmRSS"), "MB, " + of));
        rows.add(Row.of("memory of the till: most resident", megabytes("VmHWM"), "MB, " + of));
        rows.add(Row.against("heap after, against before", after / 1048576.0, "MB, " + of, before / 1048576.0));
        rows.add(Row.of("sign-ins afterwards", SIGN_INS, "of " + SIGN_INS));
        return rows;
    }

    private static void goTo(Hand hand, NavigationEntry place) {
        hand.goTo(place.area(), place.key());
    }

    private static void signIn(Hand hand) {
        var person = "person." + Shop.LOGIN;
        hand.await("sign-in", () -> hand.isThere(person));
        hand.press(person);
        hand.type(Shop.PIN);
        hand.tap(KeyCode.ENTER);
    }

    private void sell(Hand hand) throws InterruptedException {
        hand.await("the till", () -> hand.isThere("till.entry"));
        for (int line = 0; line < LINES; line++) {
            hand.beep(Shop.barcode(line % products));
            Thread.sleep(LOOK);
        }
        Thread.sleep(LOOK);
        hand.tap(KeyCode.F12);
        look();
    }

    private static void look() throws InterruptedException {
        Thread.sleep(LOOK);
    }

    private void watchCollections() {
        ManagementFactory.getGarbageCollectorMXBeans().forEach(collector -> ((NotificationEmitter) collector)
                .addNotificationListener(
                        (notification, _) -> {
                            var info = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
                            if (counting) {
                                pauses.add(info.getGcInfo().getDuration());
                            }
                        },
                        null,
                        null));
    }

    private void write(String name) throws IOException {
        if (heaps.isPresent()) {
            var file = Files.createDirectories(heaps.get()).resolve(name + ".hprof");
            Files.deleteIfExists(file);
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file.toString(), true);
        }
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static double megabytes(String key) throws IOException {
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(key + ":"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
