package org.threeplug.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.threeplug.persistence.engine.store.Store;

/// Sales at a counter while what goes between two commands holds the gate: a checkpoint, and a picture of the database's file, of a
/// store with much in it. The kinds take turns, so that a noisy moment hits all alike.
final class HoldsBench {

    /// Between two holds: long enough that a checkpoint has something to write.
    private static final long PAUSE_MILLIS = 500;

    /// A busy queue of people, not a till that is driven as fast as it goes.
    private static final long BETWEEN_SALES_MILLIS = 5;

    private final Path root;
    private final int products;
    private final int rounds;
    private final int sales;

    /// @param sales timed in each round of each kind
    HoldsBench(Path root, int products, int rounds, int sales) {
        this.root = root;
        this.products = products;
        this.rounds = rounds;
        this.sales = sales;
    }

    /// What holds the gate, and how long it took by itself.
    private interface Hold {
        void once(Store store, Timings held) throws Exception;
    }

    private record Kind(Timings sales, Timings held) {

        Kind() {
            this(new Timings(), new Timings());
        }
    }

    List<Row> run() throws Exception {
        var alone = new Kind();
        var beside = new Kind();
        var pictured = new Kind();
        try (var shop = Shop.open(root, products)) {
            var store = shop.store().get(Store.class);
            sell(shop, store, (_, _) -> {}, new Kind());
            for (int round = 0; round < rounds; round++) {
                sell(shop, store, (_, _) -> {}, alone);
                sell(shop, store, HoldsBench::checkpoint, beside);
                sell(shop, store, HoldsBench::picture, pictured);
            }
        }
        var rows = new ArrayList<Row>();
        rows.add(Row.of("a sale alone: p99", alone.sales().millis(0.99), "ms"));
        rows.add(Row.of("a sale alone: slowest", alone.sales().millis(1), "ms"));
        rows.addAll(rows("checkpoints", beside, alone));
        rows.addAll(rows("pictures of the file", pictured, alone));
        return rows;
    }

    private static List<Row> rows(String what, Kind kind, Kind alone) {
        return List.of(
                Row.of(what + ": holds, p50", kind.held().millis(0.5), "ms, of " + kind.held().count()),
                Row.of(what + ": holds, longest", kind.held().millis(1), "ms"),
                Row.against(what + ": a sale, p99", kind.sales().millis(0.99), "ms, against alone", alone.sales().millis(0.99)),
                Row.against(what + ": a sale, slowest", kind.sales().millis(1), "ms, against alone", alone.sales().millis(1)));
    }

    private static void checkpoint(Store store, Timings held) {
        long started = System.nanoTime();
        store.checkpoint();
        held.add(System.nanoTime() - started);
    }

    /// Only until the picture is taken: it is read while the till sells on.
    private static void picture(Store store, Timings held) throws Exception {
        long started = System.nanoTime();
        try (var image = store.databaseImage()) {
            held.add(System.nanoTime() - started);
            image.writeTo(OutputStream.nullOutputStream());
        }
    }

    private void sell(Shop shop, Store store, Hold hold, Kind kind) throws Exception {
        var orders = new ArrayList<Callable<Void>>();
        for (int i = 0; i < sales; i++) {
            var order = shop.ringUp();
            orders.add(() -> {
                shop.post(order);
                return null;
            });
        }
        var over = new AtomicBoolean();
        try (var thread = Executors.newSingleThreadExecutor()) {
            var holding = thread.submit(() -> {
                while (!over.get()) {
                    hold.once(store, kind.held());
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                }
                return null;
            });
            try {
                for (var order : orders) {
                    long started = System.nanoTime();
                    order.call();
                    kind.sales().add(System.nanoTime() - started);
                    TimeUnit.MILLISECONDS.sleep(BETWEEN_SALES_MILLIS);
                }
            } finally {
                over.set(true);
            }
            holding.get();
        } catch (IOException e) {
            throw new IOException("the sales beside a hold could not be posted", e);
        }
    }
}
