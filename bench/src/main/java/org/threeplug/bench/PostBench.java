package org.threeplug.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreOptions;
import org.threeplug.tools.dryrun.DryRun;

/// Posts five-line sales in turn with the rival and with bare appends, so that a noisy moment hits all alike.
///
/// The shop rehearses as a till does behind its sign-in; what it would do without is measured in a process of its own.
///
/// @param products in either shop
/// @param booked sales in the books before the clock starts; with some, a shop with empty books runs beside
final class PostBench {

    private static final int BLOCK = 100;

    /// Sales of each kind before the clock starts, and while it runs, on a till just started.
    private static final int COLD = 300;

    private final Path folder;
    private final int products;
    private final int booked;
    private final int warmUp;
    private final int sales;

    PostBench(Path folder, int products, int booked, int warmUp, int sales) {
        this.folder = folder;
        this.products = products;
        this.booked = booked;
        this.warmUp = warmUp;
        this.sales = sales;
    }

    /// One thing that is timed; what comes before the clock is made ready first.
    private interface Step {
        long nanos() throws IOException, SQLException;
    }

    private record Timed(Step step, Timings timings) {

        Timed(Step step) {
            this(step, new Timings());
        }
    }

    List<Row> run() throws IOException, SQLException, InterruptedException {
        var rows = new ArrayList<Row>();
        var root = booked > 0 ? FullStore.in(folder, products, booked) : folder.resolve("store");
        try (var shop = Shop.open(root, products);
                var rival = new SqliteShop(folder.resolve("rival.db"), products);
                var floor = new ForcedAppend(folder.resolve("append"))) {
            fill(rival);
            rows.addAll(BenchProcess.rows("post", "--without-dry-run", "--products", Integer.toString(products)));
            rows.add(rehearse());
            var small = booked > 0 ? Optional.of(Shop.open(folder.resolve("small"), 10_000)) : Optional.<Shop>empty();
            try {
                measure(rows, shop, rival, floor, small);
            } finally {
                small.ifPresent(Shop::close);
            }
        }
        if (booked == 0) {
            size(rows);
        }
        return rows;
    }

    /// The first sales of a till that has not rehearsed. It must be called in a process that has done nothing else.
    List<Row> runWithoutDryRun() throws IOException, SQLException {
        var rows = new ArrayList<Row>();
        try (var shop = Shop.open(folder.resolve("store"), products);
                var rival = new SqliteShop(folder.resolve("rival.db"), products);
                var floor = new ForcedAppend(folder.resolve("append"))) {
            cold(rows, "post cold, without the dry run: sales", shop, rival, floor, Optional.empty());
        }
        return rows;
    }

    private static Row rehearse() throws IOException {
        var report = DryRun.atOnce().report().join();
        if (report.ending() != DryRun.Ending.DONE) {
            throw new IOException("The dry run ended with " + report.ending());
        }
        return Row.of(
                "dry run behind the sign-in, without pauses", report.took().toMillis() / 1e3,
                "s for %,d sales".formatted(report.sales()));
    }

    private void fill(SqliteShop rival) throws SQLException, IOException {
        var mark = folder.resolve("rival-booked");
        int already = Files.exists(mark) ? Integer.parseInt(Files.readString(mark).strip()) : 0;
        if (already < booked) {
            rival.load(booked - already);
            Files.writeString(mark, Integer.toString(booked));
        }
    }

    private void measure(List<Row> rows, Shop shop, SqliteShop rival, ForcedAppend floor, Optional<Shop> small)
            throws IOException, SQLException {
        cold(rows, "post cold, after the dry run: sales", shop, rival, floor, small);
        interleave(warmUp, steps(shop, rival, floor, small));
        var warm = steps(shop, rival, floor, small);
        interleave(sales, warm);
        rows.add(Row.against("post warm: sales", perSecond(warm, 0), "1/s, against SQLite", perSecond(warm, 1)));
        rows.add(Row.against("post warm: p50", millis(warm, 0, 0.50), "ms, against SQLite", millis(warm, 1, 0.50)));
        rows.add(Row.against("post warm: p99", millis(warm, 0, 0.99), "ms, against SQLite", millis(warm, 1, 0.99)));
        rows.add(Row.against(
                "post warm: p99", millis(warm, 0, 0.99), "ms, against p99 of 2 kB append + force", millis(warm, 2, 0.99)));
        if (small.isPresent()) {
            rows.add(Row.against(
                    "post, %,d products, %,d sales: p50".formatted(products, booked),
                    millis(warm, 0, 0.50),
                    "ms, against a shop with empty books",
                    millis(warm, 3, 0.50)));
        }
    }

    private static void cold(
            List<Row> rows, String name, Shop shop, SqliteShop rival, ForcedAppend floor, Optional<Shop> small)
            throws IOException, SQLException {
        interleave(COLD, steps(shop, rival, floor, small));
        var timed = steps(shop, rival, floor, small);
        interleave(COLD, timed);
        rows.add(Row.against(name, perSecond(timed, 0), "1/s, against SQLite", perSecond(timed, 1)));
    }

    private static List<Timed> steps(Shop shop, SqliteShop rival, ForcedAppend floor, Optional<Shop> small) {
        var steps = new ArrayList<Timed>();
        steps.add(new Timed(() -> post(shop)));
        steps.add(new Timed(() -> {
            var lines = rival.ringUp();
            long start = System.nanoTime();
            rival.post(lines);
            return System.nanoTime() - start;
        }));
        steps.add(new Timed(() -> {
            long start = System.nanoTime();
            floor.append();
            return System.nanoTime() - start;
        }));
        small.ifPresent(other -> steps.add(new Timed(() -> post(other))));
        return steps;
    }

    private static long post(Shop shop) {
        var order = shop.ringUp();
        long start = System.nanoTime();
        shop.post(order);
        return System.nanoTime() - start;
    }

    private static void interleave(int each, List<Timed> all) throws IOException, SQLException {
        for (int done = 0; done < each; done += BLOCK) {
            for (var timed : all) {
                for (int i = 0; i < BLOCK; i++) {
                    timed.timings().add(timed.step().nanos());
                }
            }
        }
    }

    private static double perSecond(List<Timed> all, int which) {
        return all.get(which).timings().perSecond();
    }

    private static double millis(List<Timed> all, int which, double share) {
        return all.get(which).timings().millis(share);
    }

    /// What one sale takes on the disk: the growth of a compacted store over a known number of sales.
    private void size(List<Row> rows) throws IOException {
        var root = folder.resolve("store");
        compact(root);
        long before = bytes(root);
        int more = 5_000;
        try (var shop = Shop.open(root, products)) {
            for (int i = 0; i < more; i++) {
                shop.post(shop.ringUp());
            }
        }
        compact(root);
        rows.add(Row.of("post: disk per sale, journal included, compacted", (bytes(root) - before) / (double) more, "bytes"));
    }

    private static void compact(Path root) {
        Store.open(root, StoreOptions.DEFAULT).closeCompacted();
    }

    private static long bytes(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("logs"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
