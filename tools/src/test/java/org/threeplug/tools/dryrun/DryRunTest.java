package org.threeplug.tools.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.threeplug.server.log.Logs;

final class DryRunTest {

    private static final Pace AT_ONCE = new Pace(Duration.ZERO, false);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void sellsToNobodyAndLeavesNothingBehind() throws IOException {
        var report = DryRun.begin(folder, 7, AT_ONCE).report().join();

        assertThat(report).isEqualTo(new DryRun.Report(DryRun.Ending.DONE, 7, report.took()));
        assertThat(inside()).isEmpty();
    }

    @Test
    void sellsThroughTheGateLikeEveryShop() {
        try (var shop = ScratchShop.at(folder.resolve("store"))) {
            shop.sell();
            shop.sell();

            assertThat(shop.posted()).isEqualTo(2);
        }
    }

    @Test
    void stopsWithTheSaleThatItIsAtWhenTheWindowIsClosed() throws IOException {
        var run = DryRun.begin(folder, Integer.MAX_VALUE, new Pace(Duration.ZERO, true));

        run.close();

        assertThat(run.report().join().ending()).isEqualTo(DryRun.Ending.STOPPED);
        assertThat(inside()).isEmpty();
    }

    @Test
    void doesNothingWhenTheWindowIsClosedBeforeItsTime() throws IOException {
        var run = DryRun.begin(folder, 7, new Pace(Duration.ofDays(1), true));

        run.close();

        var report = run.report().join();
        assertThat(report).isEqualTo(new DryRun.Report(DryRun.Ending.STOPPED, 0, report.took()));
        assertThat(inside()).isEmpty();
    }

    @Test
    void standsBackWhileSomebodyWorks() throws InterruptedException {
        var pace = new Pace(Duration.ZERO, true);
        pace.giveWay();
        long before = System.nanoTime();

        assertThat(pace.goOn(1)).isTrue();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(300));
    }

    @Test
    void saysThatItFailedAndHarmsNobody() {
        var report = DryRun.begin(folder.resolve("nowhere"), 7, AT_ONCE).report().join();

        assertThat(report).isEqualTo(new DryRun.Report(DryRun.Ending.FAILED, 0, report.took()));
    }

    @Test
    void deletesWhatAKilledTillHasLeftBehindButNotWhatAnotherIsAt() throws IOException {
        var old = Files.createDirectory(folder.resolve("3plugpos-dry-run-1"));
        Files.writeString(old.resolve("rest"), "x");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
        var current = Files.createDirectory(folder.resolve("3plugpos-dry-run-2"));

        DryRun.begin(folder, 1, AT_ONCE).report().join();

        assertThat(inside()).containsExactly(current);
    }

    @Test
    void writesNothingIntoTheLogOfTheStore() throws IOException {
        var store = Files.createDirectory(folder.resolve("store"));
        Logs.close(); // what other tests have said meanwhile
        Logs.into(store);
        try {
            DryRun.begin(folder, 1, AT_ONCE).report().join();
            LoggerFactory.getLogger(DryRunTest.class).info("after it");
        } finally {
            Logs.close();
        }

        // the search of another test's store may still be at work; that of a dry run never begins
        assertThat(Files.readAllLines(store.resolve("logs").resolve("pos.log")))
                .filteredOn(line -> !line.contains("\"threadName\":\"product-search\""))
                .singleElement()
                .asString()
                .contains("after it");
    }

    private List<Path> inside() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
