package org.threeplug.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.threeplug.catalog.Catalog;

/// Scans products at random and takes exact cash for each ticket, in the real window on a real store.
final class ScanBench {

    private static final int WARM_UP_TICKETS = 10;
    private static final Path STATUS = Path.of("/proc/self/status");

    private final Path root;
    private final int products;
    private final int scans;
    private final int lines;
    private final SplittableRandom random = new SplittableRandom(11);
    private final Timings lookUp = new Timings();
    private final Timings model = new Timings();
    private final Timings painted = new Timings();
    private final Timings change = new Timings();

    /// @param lines scanned for each ticket
    ScanBench(Path root, int products, int scans, int lines) {
        this.root = root;
        this.products = products;
        this.scans = scans;
        this.lines = lines;
    }

    List<Row> run() throws IOException, InterruptedException {
        var rows = new ArrayList<Row>();
        try (var shop = Shop.open(root, products)) {
            try (var till = new Till(shop.store())) {
                for (int i = 0; i < WARM_UP_TICKETS; i++) {
                    ticket(till, new Timings(), new Timings(), new Timings());
                }
                for (int done = 0; done < scans; done += lines) {
                    ticket(till, model, painted, change);
                }
                memory(rows, "VmRSS", "resident");
                memory(rows, "VmHWM", "most resident");
            }
            lookUps(shop.store().get(Catalog.class));
        }
        var of = "%,d products, %,d scans".formatted(products, model.count());
        figures(rows, "scan, catalogue alone: ", of, lookUp);
        figures(rows, "scan to line in the model: ", of, model);
        figures(rows, "scan to painted line: ", of, painted);
        figures(
                rows,
                "F12 to painted change, sale on disk: ",
                "%,d products, %,d sales of %d lines".formatted(products, change.count(), lines),
                change);
        return rows;
    }

    private void ticket(Till till, Timings rung, Timings shown, Timings paid) throws InterruptedException {
        for (int line = 0; line < lines; line++) {
            var took = till.scan(Shop.barcode(random.nextInt(products)));
            rung.add(took.toModel());
            shown.add(took.toPainted());
        }
        paid.add(till.pay());
    }

    private void lookUps(Catalog catalog) {
        for (int i = 0; i < scans; i++) {
            var barcode = Shop.barcode(random.nextInt(products));
            long start = System.nanoTime();
            catalog.scan(barcode).orElseThrow();
            lookUp.add(System.nanoTime() - start);
        }
    }

    private static void figures(List<Row> rows, String what, String unit, Timings timings) {
        rows.add(Row.of(what + "p50", timings.millis(0.50), "ms, " + unit));
        rows.add(Row.of(what + "p99", timings.millis(0.99), "ms, " + unit));
    }

    /// Linux tells what is resident; elsewhere there is no such row.
    private void memory(List<Row> rows, String key, String what) throws IOException {
        if (!Files.exists(STATUS)) {
            return;
        }
        for (var line : Files.readAllLines(STATUS)) {
            if (line.startsWith(key + ":")) {
                double megabytes = Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
                rows.add(Row.of("memory of the till: " + what, megabytes, "MB after %,d sales".formatted(change.count())));
            }
        }
    }
}
