package org.threeplug.persistence.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.threeplug.persistence.engine.store.Shop.OPTIONS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;

/// What a store finds out about its files, and what it does about it.
class ConditionTest {

    private static final StoreOptions UNWATCHED = OPTIONS.withBackgroundCheck(false);

    @TempDir
    Path dir;

    @Test
    void aStoreThatWasClosedIsSound() {
        trade(3);
        try (var store = Store.open(dir, UNWATCHED)) {
            assertThat(store.condition()).isEqualTo(new Condition(Condition.Phase.UNCHECKED, false, 0, List.of()));
            assertThat(store.check()).isEqualTo(new Condition(Condition.Phase.SOUND, false, 0, List.of()));
        }
    }

    @Test
    void aCheckThatAnUncleanStopAsksForIsOwedUntilItIsDone() throws IOException {
        trade(3);
        Files.write(dir.resolve("store.running"), new byte[] {'1'});
        var unclean = new ArrayList<Boolean>();
        for (boolean check : List.of(false, true, false)) {
            try (var store = Store.open(dir, UNWATCHED)) {
                unclean.add(store.condition().uncleanStop());
                if (check) {
                    store.check();
                }
            }
        }
        assertThat(unclean).containsExactly(true, true, false);
    }

    @Test
    void aChangedByteInTheDatabaseIsPutRightFromTheJournal() throws IOException {
        trade(40);
        var file = dir.resolve("database/store.mv.db");
        var changed = Files.readAllBytes(file);
        for (var at = 3 * 4096; at < changed.length; at += 4096) {
            changed[at + 100] ^= 4;
        }
        Files.write(file, changed);
        var told = new ArrayList<Path>();
        var options = UNWATCHED.withWatch(new OpeningWatch() {
            @Override
            public void setAside(Path kept) {
                told.add(kept);
            }
        });
        try (var store = Store.open(dir, options)) {
            store.check();
            assertThat(store.reads().fetchOne("SELECT COUNT(*) FROM test_posting").get(0, Long.class))
                    .isEqualTo(40);
        }
        assertThat(told).singleElement().satisfies(kept -> assertThat(kept.getFileName().toString())
                .startsWith("books.damaged-"));
        assertThat(dir.resolve("database")
                        .resolve(told.getFirst().getFileName() + ".mv.db"))
                .hasBinaryContent(changed);
        assertThat(Store.compareWithJournal(dir, UNWATCHED).differences()).isEmpty();
    }

    @Test
    void aDatabaseWhosePasswordsAreGoneIsMadeAnew() throws IOException {
        trade(2);
        Files.delete(dir.resolve("database.secret"));
        try (var store = Store.open(dir, UNWATCHED)) {
            assertThat(store.reads().fetchOne("SELECT COUNT(*) FROM test_posting").get(0, Long.class))
                    .isEqualTo(2);
        }
    }

    @Test
    void aCommandIsRefusedBeforeTheDiskIsFull() {
        var files = new HookedFiles();
        files.free.set(100L * 1024 * 1024);
        try (var store = Store.open(dir, UNWATCHED.withFiles(files))) {
            var item = Shop.addItem(store, "A");
            var before = store.journal().record(Long.MAX_VALUE);
            files.free.set(10L * 1024 * 1024);
            assertThatThrownBy(() -> Shop.sell(store, item, 1))
                    .isInstanceOf(RefusedException.class)
                    .extracting(e -> ((RefusedException) e).refusal())
                    .isEqualTo(Refusal.of("store.disk-full", "10", "64"));
            assertThat(store.journal().record(Long.MAX_VALUE)).isEqualTo(before);
            files.free.set(65L * 1024 * 1024);
            assertThat(Shop.sell(store, item, 1)).isEqualTo(1);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefusedWithItsName() {
        var files = new HookedFiles();
        files.readOnly.set(true);
        assertThatThrownBy(() -> Store.open(dir, UNWATCHED.withFiles(files)))
                .isInstanceOf(RefusedException.class)
                .extracting(e -> ((RefusedException) e).refusal())
                .isEqualTo(Refusal.of("store.read-only", dir.toString()));
    }

    @Test
    void aFullDiskIsNamedWhenAStoreIsOpened() {
        var files = new HookedFiles();
        files.full.set(true);
        assertThatThrownBy(() -> Store.open(dir, UNWATCHED.withFiles(files)))
                .isInstanceOf(Fault.class)
                .extracting(e -> ((Fault) e).code())
                .isEqualTo("store.disk-full");
    }

    private void trade(int sales) {
        try (var store = Store.open(dir, UNWATCHED)) {
            var item = Shop.addItem(store, "A");
            for (var i = 0; i < sales; i++) {
                Shop.sell(store, item, 1);
            }
        }
    }
}
