package org.threeplug.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.threeplug.tools.dryrun.DryRun;

/// An hour's trade of a busy till, in the real window on a real store, with the pauses of a practised cashier and none
/// of the customer's: what the program holds of the computer's memory then. Linux only.
final class HourBench {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int TELL_EVERY = 100;
    private static final Duration MOMENT = Duration.ofMillis(400);

    private final Path root;
    private final int products;
    private final int sales;
    private final SplittableRandom random = new SplittableRandom(17);

    HourBench(Path root, int products, int sales) {
        this.root = root;
        this.products = products;
        this.sales = sales;
    }

    List<Row> run() throws IOException, InterruptedException {
        var rows = new ArrayList<Row>();
        try (var shop = Shop.open(root, products);
                var till = new Till(shop.store());
                var rehearsed = DryRun.begin(Duration.ofSeconds(2))) {
            rehearsed.report().join(); // in an hour there is time for it
            for (int sale = 1; sale <= sales; sale++) {
                ticket(till);
                if (sale % TELL_EVERY == 0) {
                    System.err.printf("%,d sales, %.0f MB%n", sale, megabytes("VmRSS"));
                }
            }
            var after = "MB after %,d sales, %,d products".formatted(sales, products);
            rows.add(Row.of("memory of the till: resident", megabytes("VmRSS"), after));
            rows.add(Row.of("memory of the till: most resident", megabytes("VmHWM"), after));
            rows.add(Row.of("memory of the till: its own pages", megabytes("RssAnon"), after));
            rows.add(Row.of("memory of the till: pages of files", megabytes("RssFile"), after));
        }
        return rows;
    }

    /// One to nine lines, five on average.
    private void ticket(Till till) throws InterruptedException {
        int lines = 1 + random.nextInt(9);
        for (int line = 0; line < lines; line++) {
            till.scan(Shop.barcode(random.nextInt(products)));
        }
        till.pay(MOMENT);
    }

    private static double megabytes(String key) throws IOException {
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith(key + ":"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                .findFirst()
                .orElseThrow();
    }
}
