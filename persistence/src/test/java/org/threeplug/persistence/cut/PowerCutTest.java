package org.threeplug.persistence.cut;

import static org.assertj.core.api.Assertions.assertThat;

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
        FilePath.register(new CutPath(disk, ""));
        var options = TestTrade.options()
                .withFiles(new CutFiles(disk))
                .withDatabase(new DatabaseSettings("cut:", 16 * 1024, 2))
                .withSegmentBytes(200_000);
        var trade = new TestTrade();
        for (var cut = 0; cut < CUTS; cut++) {
            cutOnce(disk, options, trade, random);
            disk.restart();
            try (var store = Store.open(dir, options)) {
                assertThat(trade.missing(store)).as("lost after cut %d", cut).isEmpty();
                assertThat(store.verifyJournal().clean()).isTrue();
            }
        }
        assertThat(Store.compareWithJournal(dir, options).differences()).isEmpty();
        assertThat(trade.acknowledged()).isGreaterThan(CUTS);
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
