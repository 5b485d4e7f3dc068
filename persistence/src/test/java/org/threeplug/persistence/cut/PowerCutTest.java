package org.threeplug.persistence.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.Random;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.persistence.Store;
import org.threeplug.persistence.StoreOptions;
import org.threeplug.persistence.TestTrade;
import org.threeplug.persistence.database.DatabaseSettings;

/// Cuts the power at arbitrary writes, of journal and database alike, also while closing and while recovering.
class PowerCutTest {

    private static final int CUTS = Integer.getInteger("power.cuts", 25);

    @TempDir
    Path dir;

    @Test
    void aPowerCutLosesNothingThatWasAcknowledged() {
        var random = new Random(Long.getLong("power.seed", 11));
        var disk = new CutDisk(random.nextLong());
        var options = on(disk, true);
        var trade = new TestTrade();
        for (var cut = 0; cut < CUTS; cut++) {
            cutOnce(disk, options, trade, random);
            disk.restart();
            try (var store = Store.open(dir, options)) {
                assertThat(trade.missing(store)).as("lost after cut %d", cut).isEmpty();
                assertThat(trade.disagreements(store)).as("after cut %d", cut).isEmpty();
                assertThat(store.verifyJournal().clean()).isTrue();
            }
        }
        assertThat(Store.compareWithJournal(dir, options).differences()).isEmpty();
        assertThat(trade.acknowledged()).isGreaterThan(CUTS);
    }

    /// The test of the test: the same cuts on a disk that only says it has forced the journal.
    @Test
    void aDiskThatDoesNotForceTheJournalIsFoundOut() {
        var random = new Random(5);
        var failures = 0;
        for (var trial = 0; trial < 10 && failures == 0; trial++) {
            var disk = new CutDisk(random.nextLong());
            var store = dir.resolve("lying" + trial);
            var trade = new TestTrade();
            try (var opened = Store.open(store, on(disk, false))) {
                disk.cutAfter(100 + random.nextInt(300));
                while (!disk.isOff()) {
                    trade.sell(opened);
                }
            } catch (RuntimeException e) {
                assertThat(disk.isOff()).isTrue();
            }
            disk.restart();
            failures += found(store, on(disk, false), trade) ? 1 : 0;
        }
        assertThat(failures).isPositive();
    }

    private static boolean found(Path dir, StoreOptions options, TestTrade trade) {
        try (var store = Store.open(dir, options)) {
            return !trade.missing(store).isEmpty();
        } catch (RuntimeException _) {
            return true;
        }
    }

    private static StoreOptions on(CutDisk disk, boolean forcing) {
        FilePath.register(new CutPath(disk, ""));
        return TestTrade.options()
                .withFiles(new CutFiles(disk, forcing))
                .withDatabase(new DatabaseSettings("cut:", 16 * 1024, 2))
                .withSegmentBytes(200_000);
    }

    @Test
    void aStoreWhoseMakingWasCutOffOpensAllTheSame() {
        var random = new Random(Long.getLong("power.seed", 12));
        for (var trial = 0; trial < CUTS / 3; trial++) {
            var disk = new CutDisk(random.nextLong());
            var options = on(disk, true);
            var store = dir.resolve("store" + trial);
            disk.cutAfter(1 + random.nextInt(300));
            var unfinished = catchThrowable(() -> Store.open(store, options).close());
            assertThat(unfinished == null || disk.isOff()).isTrue();
            disk.restart();
            try (var opened = Store.open(store, options)) {
                new TestTrade().sell(opened);
            }
            assertThat(Store.compareWithJournal(store, options).differences()).isEmpty();
        }
    }

    private void cutOnce(CutDisk disk, StoreOptions options, TestTrade trade, Random random) {
        var whenOpening = random.nextInt(4) == 0;
        if (whenOpening) {
            disk.cutAfter(1 + random.nextInt(60));
        }
        try (var store = Store.open(dir, options)) {
            disk.cutAfter(1 + random.nextInt(600));
            var sales = random.nextInt(150);
            for (var i = 0; i < sales && !disk.isOff(); i++) {
                trade.sell(store);
            }
        } catch (RuntimeException e) {
            if (!disk.isOff()) {
                throw e;
            }
        }
    }
}
