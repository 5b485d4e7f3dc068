package org.threeplug.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.threeplug.backup.Backups;
import org.threeplug.backup.Progress;
import org.threeplug.persistence.backup.places.BackupPlan;
import org.threeplug.persistence.engine.file.UnforcedFiles;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.server.compose.OpenStore;

/// What the promise that nothing is lost costs: the start after a kill, sales while a backup is made, how fast a journal
/// becomes a database again, and a sale with and without waiting for the disk.
final class SafetyBench {

    private static final int BLOCK = 100;
    private static final int SMALL = 10_000;

    private final Path folder;
    private final int products;
    private final int booked;
    private final int kills;
    private final int replayed;
    private final int sales;

    /// @param products in the large store
    /// @param booked sales in its books
    /// @param kills how often it is killed while it sells
    /// @param replayed sales in the journal that is replayed
    /// @param sales timed of each kind
    SafetyBench(Path folder, int products, int booked, int kills, int replayed, int sales) {
        this.folder = folder;
        this.products = products;
        this.booked = booked;
        this.kills = kills;
        this.replayed = replayed;
        this.sales = sales;
    }

    List<Row> run() throws IOException, InterruptedException {
        var rows = new ArrayList<Row>();
        if (sales > 0) {
            forceCost(rows);
        }
        if (replayed > 0) {
            replayRate(rows);
        }
        if (kills > 0) {
            var root = FullStore.in(folder, products, booked);
            startAfterKill(rows, root);
            if (sales > 0) {
                snapshotWhileSelling(rows, root);
            }
        }
        return rows;
    }

    private void forceCost(List<Row> rows) {
        var root = folder.resolve("forced");
        var careless = OpenStore.options().withFiles(new UnforcedFiles());
        try (var safe = Shop.open(root, SMALL);
                var fast = Shop.open(folder.resolve("unforced"), SMALL, careless)) {
            interleave(safe, new Timings(), fast, new Timings());
            var with = new Timings();
            var without = new Timings();
            interleave(safe, with, fast, without);
            rows.add(Row.against(
                    "force-cost: sale p50", with.millis(0.5), "ms, against one whose journal is not forced", without.millis(0.5)));
            rows.add(Row.against(
                    "force-cost: sale p99",
                    with.millis(0.99),
                    "ms, against one whose journal is not forced",
                    without.millis(0.99)));
        }
    }

    private void interleave(Shop one, Timings ones, Shop other, Timings others) {
        for (int done = 0; done < sales; done += BLOCK) {
            sell(one, ones, BLOCK);
            sell(other, others, BLOCK);
        }
    }

    private static void sell(Shop shop, Timings timings, int count) {
        for (int i = 0; i < count; i++) {
            timings.add(sell(shop));
        }
    }

    private static long sell(Shop shop) {
        var order = shop.ringUp();
        long start = System.nanoTime();
        shop.post(order);
        return System.nanoTime() - start;
    }

    /// Twice, because the first replay of a program is also its warm-up.
    private void replayRate(List<Row> rows) throws IOException, InterruptedException {
        var root = FullStore.in(Files.createDirectories(folder.resolve("replayed")), SMALL, replayed);
        long records;
        try (var store = OpenStore.existing(root)) {
            records = store.journalRecords();
        }
        Store.rebuild(root, OpenStore.options());
        long start = System.nanoTime();
        Store.rebuild(root, OpenStore.options());
        double seconds = (System.nanoTime() - start) / 1e9;
        rows.add(Row.of("replay-rate: database made from %,d records".formatted(records), seconds, "s"));
        rows.add(Row.of("replay-rate: records", records / seconds, "1/s"));
    }

    private void startAfterKill(List<Row> rows, Path root) throws IOException, InterruptedException {
        try (var killed = SellingProcess.start(root, products)) {
            killed.sellFor(TimeUnit.SECONDS.toMillis(15));
        }
        var starts = new Timings();
        long most = 0;
        for (int i = 0; i < kills; i++) {
            try (var again = SellingProcess.start(root, products)) {
                starts.add(again.nanosToFirstSale());
                most = Math.max(most, again.megabytes());
                again.sellFor(TimeUnit.SECONDS.toMillis(12));
            }
        }
        var name = "start-after-kill, %,d products, %,d sales: ".formatted(products, booked);
        rows.add(Row.of(name + "process start to first sale, median", starts.millis(0.5), "ms"));
        rows.add(Row.of(name + "process start to first sale, slowest", starts.millis(1), "ms"));
        rows.add(Row.of(name + "most memory resident until then", most, "MB"));
    }

    private void snapshotWhileSelling(List<Row> rows, Path root) throws IOException, InterruptedException {
        try (var shop = Shop.open(root, products)) {
            sell(shop, new Timings(), sales);
            var without = new Timings();
            sell(shop, without, sales);
            var with = new Timings();
            long start = System.nanoTime();
            var backups = shop.store().get(Backups.class);
            var backup = CompletableFuture.supplyAsync(() -> backups.backUp(Progress.NOBODY));
            while (!backup.isDone()) {
                with.add(sell(shop));
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            sell(shop, without, sales);
            rows.add(Row.of("snapshot-while-selling: backup of %,d MB".formatted(backup.join().bytes() >> 20), seconds, "s"));
            rows.add(Row.against(
                    "snapshot-while-selling: sale p50, %,d sales".formatted(with.count()),
                    with.millis(0.5),
                    "ms, against p50 before and after",
                    without.millis(0.5)));
            rows.add(Row.against(
                    "snapshot-while-selling: sale p99", with.millis(0.99), "ms, against p99 before and after", without.millis(0.99)));
        } finally {
            Folders.delete(BackupPlan.of(root).folder());
        }
    }
}
