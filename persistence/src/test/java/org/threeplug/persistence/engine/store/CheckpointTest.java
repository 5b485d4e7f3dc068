package org.threeplug.persistence.engine.store;

import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.engine.store.Shop.OPTIONS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.persistence.engine.database.Database;
import org.threeplug.persistence.engine.database.JournalIndex;
import org.threeplug.persistence.engine.database.Secrets;
import org.threeplug.persistence.engine.file.UnforcedFiles;
import org.threeplug.persistence.engine.gate.JournalledGate;

/// How much a start has to apply after the process was killed.
class CheckpointTest {

    private static final int MANY = 1_000;

    /// A killed process leaves what it has written, forced or not.
    private static final StoreOptions UNWATCHED =
            OPTIONS.withBackgroundCheck(false).withFiles(new UnforcedFiles());

    /// Nothing is put on the disk behind the test's back.
    private static final StoreOptions BY_HAND = UNWATCHED.withCheckpointEvery(Duration.ofDays(1));

    /// The usual checkpoint comes long after the look that this is about, which comes in a tenth of it.
    private static final StoreOptions LOOKING = UNWATCHED.withCheckpointEvery(Duration.ofSeconds(40));

    @TempDir
    Path dir;

    @TempDir
    Path killed;

    @Test
    void theDatabaseIsPutOnTheDiskWithTheThousandthRecordAndNotBefore() throws Exception {
        try (var store = Store.open(dir, BY_HAND)) {
            var gate = (JournalledGate) store.gate();
            var item = soldFrom(store);
            sell(store, item, MANY - 1);

            gate.checkpointAfterMany();

            assertThat(leftToApply(store, "fewer")).isEqualTo(MANY - 1);

            sell(store, item, 1);
            gate.checkpointAfterMany();

            assertThat(leftToApply(store, "many")).isZero();
        }
        assertThatItOpensWith(MANY - 1, "fewer");
        assertThatItOpensWith(MANY, "many");
    }

    @Test
    void piecesThatHoldLittleAreEmptiedOnceTheyAreOldEnough() throws Exception {
        var old = BY_HAND.withDatabase(BY_HAND.database().withRetention(Duration.ZERO));
        assertThat(List.of(emptied(BY_HAND), emptied(old))).isEqualTo(List.of(false, true));
        assertThat(Store.compareWithJournal(dir, BY_HAND).differences()).isEmpty();
    }

    /// Whether anything was done in a store with hundreds of checkpoints.
    private boolean emptied(StoreOptions options) throws SQLException {
        try (var store = Store.open(dir, options)) {
            var items = IntStream.range(0, 300)
                    .mapToObj(number -> Shop.addItem(store, options.database().retention() + " " + number))
                    .toList();
            for (int piece = 0; piece < 900; piece++) {
                Shop.sell(store, items.get(piece * 7 % items.size()), 1);
                store.checkpoint();
            }
            boolean done = store.emptyPieces();
            int most = 1_000;
            while (store.emptyPieces() && most > 0) {
                most--;
            }
            assertThat(most).as("it comes to an end").isPositive();
            return done;
        }
    }

    @Test
    void anOpenStoreLooksForThemByItself() throws Exception {
        try (var store = Store.open(dir, LOOKING);
                var written = dir.getFileSystem().newWatchService()) {
            var item = soldFrom(store);
            dir.resolve("database").register(written, ENTRY_MODIFY);

            sell(store, item, MANY);

            assertThat(written.poll(20, TimeUnit.SECONDS)).isNotNull();
            // the number of the newest record is told when the checkpoint is over
            store.verifyJournal();
            assertThat(leftToApply(store, "looked")).isLessThan(MANY);
        }
        assertThatItOpensWith(MANY, "looked");
    }

    private static UUID soldFrom(Store store) {
        var item = Shop.addItem(store, "A");
        store.checkpoint();
        return item;
    }

    private static void sell(Store store, UUID item, int times) {
        for (var i = 0; i < times; i++) {
            Shop.sell(store, item, 1);
        }
    }

    /// The records that the database has not seen in the files as they lie on the disk now.
    private long leftToApply(Store store, String copy) throws IOException, SQLException {
        var last = store.verifyJournal().last();
        copy(dir, killed.resolve(copy));
        var files = new StoreDirectory(killed.resolve(copy));
        var database = Database.open(files.database(), Secrets.of(files.secrets()), UNWATCHED.database());
        try {
            return last - JournalIndex.position(database.owner()).sequence();
        } finally {
            database.discard();
        }
    }

    private void assertThatItOpensWith(long sales, String copy) {
        var left = killed.resolve(copy);
        try (var store = Store.open(left, UNWATCHED)) {
            assertThat(store.reads().fetchOne("SELECT COUNT(*) FROM test_posting").get(0, Long.class))
                    .isEqualTo(sales);
        }
        assertThat(Store.compareWithJournal(left, UNWATCHED).differences()).isEmpty();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }
}
