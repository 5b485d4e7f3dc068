package org.threeplug.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.threeplug.catalog.Catalog;
import org.threeplug.tools.dryrun.DryRun;

/// Scans products at random and takes exact cash for each ticket, in the real window on a real store.
final class ScanBench {

    private static final int WARM_UP_TICKETS = 10;
    private static final int LONG = 25;
    private static final int TELL_EVERY = 200;

    /// A customer takes longer to go; a receipt is drawn by then.
    private static final Duration MOMENT = Duration.ofMillis(250);

    /// One long scan for so many others.
    private static final int LONG_SHARE = 5;

    private static final Path STATUS = Path.of("/proc/self/status");

    private final Path root;
    private final int products;
    private final int scans;
    private final int lines;
    private final SplittableRandom random = new SplittableRandom(11);
    private final Timings lookUp = new Timings();

    /// What was measured of tickets of one length.
    private static final class Round {

        private final int lines;
        private final Timings model = new Timings();
        private final Timings handed = new Timings();
        private final Timings painted = new Timings();
        private final Timings change = new Timings();

        Round(int lines) {
            this.lines = lines;
        }
    }

    /// @param lines scanned for each ticket
    ScanBench(Path root, int products, int scans, int lines) {
        this.root = root;
        this.products = products;
        this.scans = scans;
        this.lines = lines;
    }

    /// After the tickets that were asked for come some long ones, whose lines scroll.
    List<Row> run() throws IOException, InterruptedException {
        var rows = new ArrayList<Row>();
        var asked = new Round(lines);
        var scrolling = new Round(LONG);
        try (var shop = Shop.open(root, products)) {
            try (var till = new Till(shop.store());
                    var rehearsed = DryRun.begin(Duration.ofSeconds(2))) {
                rehearsed.report().join(); // as behind the sign-in of every till
                play(till, new Round(lines), WARM_UP_TICKETS * lines);
                play(till, asked, scans);
                memory(rows, asked, "VmRSS", "resident");
                memory(rows, asked, "VmHWM", "most resident");
                if (lines < LONG) {
                    play(till, scrolling, scans / LONG_SHARE);
                }
            }
            lookUps(shop.store().get(Catalog.class));
        }
        figures(rows, "scan, catalogue alone: ", "%,d products, %,d scans".formatted(products, lookUp.count()), lookUp);
        figures(rows, asked);
        if (scrolling.model.count() > 0) {
            figures(rows, scrolling);
        }
        return rows;
    }

    private void play(Till till, Round round, int wanted) throws InterruptedException {
        for (int done = 0; done < wanted; done += round.lines) {
            if (round.change.count() % TELL_EVERY == TELL_EVERY - 1) {
                System.err.printf(
                        "%,d scans, painted p99 %.1f ms%n", round.model.count(), round.painted.millis(0.99));
            }
            for (int line = 0; line < round.lines; line++) {
                var took = till.scan(Shop.barcode(random.nextInt(products)));
                round.model.add(took.toModel());
                round.handed.add(took.toRenderer());
                round.painted.add(took.toPixels());
            }
            round.change.add(till.pay(MOMENT));
        }
    }

    private void lookUps(Catalog catalog) {
        for (int i = 0; i < scans; i++) {
            var barcode = Shop.barcode(random.nextInt(products));
            long start = System.nanoTime();
            catalog.scan(barcode).orElseThrow();
            lookUp.add(System.nanoTime() - start);
        }
    }

    private void figures(List<Row> rows, Round round) {
        var of = "%,d products, %,d scans, %d to a ticket".formatted(products, round.model.count(), round.lines);
        figures(rows, "scan to line in the model: ", of, round.model);
        figures(rows, "scan to line handed to the renderer: ", of, round.handed);
        figures(rows, "scan to painted line: ", of, round.painted);
        figures(
                rows,
                "F12 to painted change, sale on disk: ",
                "%,d products, %,d sales of %d lines".formatted(products, round.change.count(), round.lines),
                round.change);
    }

    private static void figures(List<Row> rows, String what, String unit, Timings timings) {
        rows.add(Row.of(what + "p50", timings.millis(0.50), "ms, " + unit));
        rows.add(Row.of(what + "p99", timings.millis(0.99), "ms, " + unit));
    }

    /// Linux tells what is resident; elsewhere there is no such row.
    private static void memory(List<Row> rows, Round round, String key, String what) throws IOException {
        if (!Files.exists(STATUS)) {
            return;
        }
        for (var line : Files.readAllLines(STATUS)) {
            if (line.startsWith(key + ":")) {
                double megabytes = Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
                rows.add(Row.of("memory of the till: " + what, megabytes, "MB after %,d sales".formatted(round.change.count())));
            }
        }
    }
}
