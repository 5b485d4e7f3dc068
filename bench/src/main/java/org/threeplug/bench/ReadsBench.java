package org.threeplug.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.threeplug.catalog.Catalog;
import org.threeplug.kernel.Declared;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.questions.ReadSides;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Desk;
import org.threeplug.questions.Lane;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;
import org.threeplug.server.compose.OpenStore;

/// Codes that are looked up while six slow reports are asked without a pause, against codes that are looked up alone. The
/// kinds take turns, so that a noisy moment hits both.
final class ReadsBench {

    private static final int ROUNDS = 5;
    private static final int REPORTS = 6;

    /// Goes through all products several times, as a report does through the postings.
    private static final String REPORT =
            "SELECT SUM(LENGTH(p.name) + LENGTH(p.code) + x.x) FROM product p CROSS JOIN SYSTEM_RANGE(1, 20) x";

    /// What both questions read.
    interface Slow {

        long sum();
    }

    @Declared("bench.report")
    @Asked(right = "ledger.view", lane = Lane.REPORT, seconds = 600)
    record SlowReport() implements Question<Long> {

        @Override
        public Long ask(Reads reads) {
            return reads.port(Slow.class).sum();
        }
    }

    @Declared("bench.list")
    @Asked(right = "catalog.view")
    record SlowList() implements Question<Long> {

        @Override
        public Long ask(Reads reads) {
            return reads.port(Slow.class).sum();
        }
    }

    private final Path folder;
    private final int products;
    private final int lookUps;
    private final SplittableRandom random = new SplittableRandom(11);

    ReadsBench(Path folder, int products, int lookUps) {
        this.folder = folder;
        this.products = products;
        this.lookUps = lookUps;
    }

    List<Row> run() throws Exception {
        try (var shop = Shop.open(folder.resolve("store"), products)) {
            var catalog = shop.store().get(Catalog.class);
            var reads = shop.store().get(Store.class).readers().office();
            shop.store().get(ReadSides.class).with(Slow.class, () -> () -> reads.get().fetchSingle(REPORT).get(0, Long.class));
            lookUp(catalog, new Timings());
            beside(new SlowReport(), shop.store(), catalog, new Timings());
            var quiet = new Timings();
            var lists = new Timings();
            var reports = new Timings();
            long asked = 0;
            for (int round = 0; round < ROUNDS; round++) {
                lookUp(catalog, quiet);
                asked += beside(new SlowReport(), shop.store(), catalog, reports);
                beside(new SlowList(), shop.store(), catalog, lists);
            }
            return List.of(
                    Row.of("look-up alone: p50", quiet.millis(0.5), "ms"),
                    Row.against("beside six reports: p50", reports.millis(0.5), "ms, against alone", quiet.millis(0.5)),
                    Row.against("beside six reports: p99", reports.millis(0.99), "ms, against alone", quiet.millis(0.99)),
                    Row.against("beside six slow lists: p50", lists.millis(0.5), "ms, against alone", quiet.millis(0.5)),
                    Row.against("beside six slow lists: p99", lists.millis(0.99), "ms, against alone", quiet.millis(0.99)),
                    Row.of("reports that were answered meanwhile", asked, ""));
        }
    }

    /// As at a counter: a moment between two scans.
    private void lookUp(Catalog catalog, Timings timings) throws InterruptedException {
        for (int i = 0; i < lookUps / ROUNDS; i++) {
            var code = Shop.barcode(random.nextInt(products));
            Thread.sleep(1);
            long started = System.nanoTime();
            catalog.scan(code).orElseThrow();
            timings.add(System.nanoTime() - started);
        }
    }

    private long beside(Question<Long> question, OpenStore store, Catalog catalog, Timings timings) throws Exception {
        var desk = store.get(Desk.class);
        var asker = store.system("bench");
        var done = new AtomicBoolean();
        var answered = new LongAdder();
        var begun = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(REPORTS)) {
            var work = new ArrayList<Future<?>>();
            for (int i = 0; i < REPORTS; i++) {
                work.add(threads.submit(() -> {
                    while (!done.get()) {
                        begun.countDown();
                        desk.ask(question, asker);
                        answered.increment();
                    }
                }));
            }
            begun.await();
            try {
                lookUp(catalog, timings);
            } finally {
                done.set(true);
            }
            for (var each : work) {
                each.get();
            }
        }
        return answered.sum();
    }
}
