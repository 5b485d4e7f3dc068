package org.threeplug.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.threeplug.persistence.engine.gate.Pace;

/// Tills that sell at one gate without a pause: one alone, then many, then many beside an import; and as many connections of
/// the rival. The kinds take turns, so that a noisy moment hits all alike.
final class ClientsBench {

    private static final int ROUNDS = 5;

    /// Products that an import sorts at once and posts in parts.
    private static final int BATCH = 1_000;

    private final Path folder;
    private final int products;
    private final int clients;
    private final int warmUp;
    private final int sales;
    private int imported;

    /// @param sales timed of each kind, of all clients together
    ClientsBench(Path folder, int products, int clients, int warmUp, int sales) {
        this.folder = folder;
        this.products = products;
        this.clients = clients;
        this.warmUp = warmUp;
        this.sales = sales;
        this.imported = products;
    }

    /// One sale of one client, rung up beforehand.
    private interface Sale {
        void post() throws IOException, SQLException;
    }

    /// @param seconds of all rounds together, from the first sale to the last
    private record Kind(Timings each, List<Double> seconds) {

        Kind() {
            this(new Timings(), new ArrayList<>());
        }

        double perSecond() {
            return each.count() / seconds.stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    List<Row> run() throws Exception {
        var alone = new Kind();
        var many = new Kind();
        var beside = new Kind();
        var rivals = new Kind();
        try (var shop = Shop.open(folder.resolve("store"), products);
                var rival = new Rivals(folder.resolve("rival.db"), products, clients)) {
            sell(ours(shop, warmUp), clients, new Kind());
            sell(rival.sales(warmUp / 4), clients, new Kind());
            for (int round = 0; round < ROUNDS; round++) {
                sell(ours(shop, sales / ROUNDS), 1, alone);
                sell(ours(shop, sales / ROUNDS), clients, many);
                sell(rival.sales(sales / ROUNDS), clients, rivals);
                besideImport(shop, beside);
            }
        }
        return rows(alone, many, beside, rivals);
    }

    private List<Row> rows(Kind alone, Kind many, Kind beside, Kind rivals) {
        var tills = clients + " clients: ";
        return List.of(
                Row.of("one client: sales", alone.perSecond(), "1/s"),
                Row.against(tills + "sales", many.perSecond(), "1/s, against one client", alone.perSecond()),
                Row.against(tills + "sales", many.perSecond(), "1/s, against SQLite with as many", rivals.perSecond()),
                Row.against(tills + "p50", many.each().millis(0.5), "ms, against one client", alone.each().millis(0.5)),
                Row.against(tills + "p99", many.each().millis(0.99), "ms, against one client", alone.each().millis(0.99)),
                Row.against(
                        tills + "p99 with an import beside", beside.each().millis(0.99), "ms, against one client",
                        alone.each().millis(0.99)),
                Row.against(
                        tills + "p99 with an import beside", beside.each().millis(0.99), "ms, against without",
                        many.each().millis(0.99)));
    }

    private List<List<Sale>> ours(Shop shop, int count) {
        var all = new ArrayList<Sale>();
        for (int i = 0; i < count; i++) {
            var order = shop.ringUp();
            all.add(() -> shop.post(order));
        }
        return List.of(all);
    }

    private void besideImport(Shop shop, Kind kind) throws Exception {
        var orders = ours(shop, sales / ROUNDS);
        var done = new AtomicBoolean();
        var posted = new CountDownLatch(1);
        var pace = new Pace(System::nanoTime);
        try (var thread = Executors.newSingleThreadExecutor()) {
            var work = thread.submit(() -> {
                while (!done.get()) {
                    var batch = IntStream.range(imported, imported + BATCH).boxed().toList();
                    imported += BATCH;
                    pace.inParts(batch, part -> shop.importProducts(part) && !done.get());
                    posted.countDown();
                }
            });
            posted.await();
            try {
                sell(orders, clients, kind);
            } finally {
                done.set(true);
            }
            work.get();
        }
    }

    /// Deals the sales out to the clients, lets them begin together, and waits for the last.
    private static void sell(List<List<Sale>> rungUp, int clients, Kind kind) throws Exception {
        var dealt = new ArrayList<List<Sale>>();
        for (int client = 0; client < clients; client++) {
            dealt.add(rungUp.size() == 1 ? everyNth(rungUp.getFirst(), client, clients) : rungUp.get(client));
        }
        var begin = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var work = new ArrayList<Future<Timings>>();
            for (var own : dealt) {
                work.add(threads.submit(client(own, begin)));
            }
            long started = System.nanoTime();
            begin.countDown();
            for (var each : work) {
                kind.each().addAll(finished(each));
            }
            kind.seconds().add((System.nanoTime() - started) / 1e9);
        }
    }

    private static Callable<Timings> client(List<Sale> own, CountDownLatch begin) {
        return () -> {
            var timings = new Timings();
            begin.await();
            for (var sale : own) {
                long started = System.nanoTime();
                sale.post();
                timings.add(System.nanoTime() - started);
            }
            return timings;
        };
    }

    private static Timings finished(Future<Timings> work) throws InterruptedException, IOException {
        try {
            return work.get();
        } catch (ExecutionException e) {
            throw new IOException("a client failed", e.getCause());
        }
    }

    private static List<Sale> everyNth(List<Sale> all, int first, int step) {
        var own = new ArrayList<Sale>();
        for (int i = first; i < all.size(); i += step) {
            own.add(all.get(i));
        }
        return own;
    }

    /// As many connections of the rival to one file.
    private static final class Rivals implements AutoCloseable {

        private final List<SqliteShop> connections = new ArrayList<>();

        Rivals(Path file, int products, int clients) throws SQLException {
            for (int i = 0; i < clients; i++) {
                connections.add(new SqliteShop(file, products));
            }
        }

        List<List<Sale>> sales(int count) throws SQLException {
            var dealt = new ArrayList<List<Sale>>();
            for (var connection : connections) {
                var own = new ArrayList<Sale>();
                for (int i = 0; i < count / connections.size(); i++) {
                    var lines = connection.ringUp();
                    own.add(() -> connection.post(lines));
                }
                dealt.add(own);
            }
            return dealt;
        }

        @Override
        public void close() throws SQLException {
            for (var connection : connections) {
                connection.close();
            }
        }
    }
}
