package org.threeplug.persistence.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.SaveProduct;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.persistence.cash.ShiftPersistence;
import org.threeplug.persistence.catalog.StoredCatalog;
import org.threeplug.persistence.stock.StockPersistence;
import org.threeplug.stock.Balance;

/// However much the office asks, the counter is answered.
@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class CounterReadersTest {

    private static final int SLOW = 6;

    @TempDir
    Path folder;

    @Test
    void aCodeIsScannedWhileSixReportsHoldAllTheyCanGet() throws Exception {
        try (var open = OpenStore.fresh(folder);
                var threads = Executors.newFixedThreadPool(SLOW)) {
            var tea = product();
            open.done(new SaveProduct(Ids.next(), tea, true));
            var readers = open.store.readers();
            var end = new CountDownLatch(1);
            try (var catalog = new StoredCatalog(
                    readers, open.settings, open.search, open.store.generations(), open.store.events())) {
                var reports = hold(open, threads, end);

                assertThat(catalog.scan("50000001").orElseThrow().product()).isEqualTo(tea.id());
                assertThat(StockPersistence.reads(readers, () -> OpenStore.GBP)
                                .onHand(tea.id(), OpenStore.FRONT.branch().id()))
                        .extracting(Balance::quantity)
                        .hasToString("0");
                assertThat(ShiftPersistence.reads(readers, () -> OpenStore.GBP, () -> OpenStore.NOON)
                                .open(OpenStore.FRONT.id()))
                        .isEmpty();
                assertThat(open.identity.users()).contains(OpenStore.MIA);

                end.countDown();
                for (var report : reports) {
                    assertThat(report.get()).isEqualTo(1);
                }
            }
        }
    }

    /// Four get a connection, two wait for one; nobody fails.
    private static List<Future<Integer>> hold(OpenStore open, ExecutorService threads, CountDownLatch end)
            throws InterruptedException {
        var all = new CountDownLatch(SLOW - 2);
        var reports = new ArrayList<Future<Integer>>();
        for (int i = 0; i < SLOW; i++) {
            reports.add(threads.submit(() -> open.store.snapshot(sql -> {
                all.countDown();
                awaited(end);
                return sql.fetchOne("SELECT 1").get(0, Integer.class);
            })));
        }
        all.await();
        return reports;
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void longQuestionsAreAskedOneAfterTheOther() throws Exception {
        try (var open = OpenStore.fresh(folder);
                var threads = Executors.newFixedThreadPool(SLOW)) {
            DSLContext queue = open.store.readers().queue().get();
            var now = new AtomicInteger();
            var most = new AtomicInteger();
            var reports = new ArrayList<Future<Integer>>();
            for (int i = 0; i < SLOW; i++) {
                reports.add(threads.submit(() -> queue.connectionResult(connection -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    Thread.yield();
                    now.decrementAndGet();
                    return timeout(connection.createStatement().executeQuery(TIMEOUT));
                })));
            }
            for (var report : reports) {
                assertThat(report.get()).isZero();
            }
            assertThat(most).hasValue(1);
            assertThat(open.store.reads().fetchSingle(TIMEOUT).get(0, Integer.class))
                    .isEqualTo(60_000);
        }
    }

    @Test
    void aQuestionThatTakesTooLongIsStoppedAndSaysSo() {
        try (var open = OpenStore.fresh(folder)) {
            var office = open.store.reads();
            assertThatThrownBy(() -> office.connectionResult(connection -> {
                        try (var statement = connection.createStatement()) {
                            statement.execute("SET QUERY_TIMEOUT 20");
                            return statement.executeQuery(ENDLESS);
                        } finally {
                            connection.createStatement().execute("SET QUERY_TIMEOUT 60000");
                        }
                    }))
                    .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("reads.too-long"));
            assertThatThrownBy(() -> office.resultQuery(ENDLESS).queryTimeout(1).fetch())
                    .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("reads.too-long"));
            assertThat(office.fetchSingle("SELECT 1").get(0)).isEqualTo(1);
        }
    }

    private static final String ENDLESS = "SELECT SUM(X) FROM SYSTEM_RANGE(1, 100000000000)";
    private static final String TIMEOUT =
            "SELECT CAST(SETTING_VALUE AS INT) FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'QUERY_TIMEOUT'";

    private static int timeout(java.sql.ResultSet row) throws java.sql.SQLException {
        row.next();
        return row.getInt(1);
    }

    private static Product product() {
        return new Product(
                Ids.next(),
                "TEA",
                "Tea",
                "",
                Optional.empty(),
                "A",
                UnitPrice.of("2.00", OpenStore.GBP),
                true,
                "pc",
                0,
                true,
                false,
                true,
                List.of(),
                List.of(new Product.Barcode("50000001", "")),
                0);
    }
}
