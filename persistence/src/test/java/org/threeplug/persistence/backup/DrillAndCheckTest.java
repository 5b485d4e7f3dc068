package org.threeplug.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.backup.Progress;
import org.threeplug.backup.Proof;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.backup.places.BackupPlan;
import org.threeplug.persistence.backup.places.RemovableDrives;
import org.threeplug.persistence.engine.database.DatabaseSettings;
import org.threeplug.persistence.engine.store.Condition;
import org.threeplug.persistence.engine.store.Condition.Phase;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreDirectory;

/// A store that was not closed is looked over, and a drill is due: a till has the memory for one of the two at a time.
class DrillAndCheckTest {

    private static final Duration LATE = Duration.ofDays(1);
    private static final long SOON_SECONDS = 60;

    @TempDir
    private Path folder;

    private Path root;
    private Store store;
    private BackupDesk desk;

    @BeforeEach
    void openAStoreThatWasBackedUpAndNotClosed() throws IOException {
        var shop = new BackedUpShop(folder);
        root = shop.root;
        try (shop) {
            shop.sell(2);
            shop.desk().backUp(Progress.NOBODY);
        }
        Files.writeString(root.resolve("store.running"), "1");
        store = Store.open(root, shop.trade.options().withBackgroundCheck(false));
        desk = new BackupDesk(
                store,
                () -> Optional.of(BackedUpShop.LABEL),
                BackupPlan.standard(root),
                new RemovableDrives(List.of(root.resolve("no-drives"))),
                () -> ZoneOffset.UTC,
                shop.clock,
                _ -> {});
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void aDrillWaitsForTheCheckThatIsToCome() throws Exception {
        var phases = new ConcurrentLinkedQueue<Phase>();
        var waiting = new CountDownLatch(1);
        store.checkAfter(LATE);
        var drill = drill((step, _) -> {
            if (step.equals("waiting")) {
                waiting.countDown();
            } else {
                phases.add(store.condition().phase());
            }
            return true;
        });
        await(waiting);
        assertThat(phases).isEmpty();
        assertThat(store.check()).isEqualTo(new Condition(Phase.SOUND, true, 0, List.of()));

        assertThat(drill.get(SOON_SECONDS, TimeUnit.SECONDS).good()).isTrue();
        assertThat(phases).isNotEmpty().containsOnly(Phase.SOUND);
    }

    @Test
    void aCheckWaitsForTheDrillThatHasBegun() throws Exception {
        var check = new FutureTask<>(store::check);
        var over = new ConcurrentLinkedQueue<Boolean>();
        var proof = desk.prove((_, _) -> {
            if (over.isEmpty()) {
                Thread.ofVirtual().start(check);
                while (store.condition().phase() != Phase.CHECKING) {
                    Thread.onSpinWait();
                }
            }
            over.add(check.isDone());
            return true;
        });

        assertThat(proof.good()).isTrue();
        assertThat(over).isNotEmpty().containsOnly(false);
        assertThat(check.get(SOON_SECONDS, TimeUnit.SECONDS).phase()).isEqualTo(Phase.SOUND);
    }

    @Test
    void aDrillWaitsForNothingOnceTheCheckIsDone() {
        store.check();
        assertThat(desk.prove((step, _) -> !step.equals("waiting")).good()).isTrue();
    }

    @Test
    void whoeverWaitsForTheCheckMayGiveUp() {
        store.checkAfter(LATE);
        assertThatThrownBy(() -> desk.prove((_, _) -> false)).satisfies(DrillAndCheckTest::isCancelled);
    }

    @Test
    void aStoreIsClosedWhileADrillWaits() throws Exception {
        var waiting = new CountDownLatch(1);
        store.checkAfter(LATE);
        var drill = drill((_, _) -> {
            waiting.countDown();
            return true;
        });
        await(waiting);
        store.close();

        assertThatThrownBy(() -> drill.get(SOON_SECONDS, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .satisfies(e -> isCancelled(e.getCause()));
    }

    @Test
    void aStoreIsClosedWhileACheckWaits() throws Exception {
        var begun = new CountDownLatch(1);
        var held = new CountDownLatch(1);
        var work = CompletableFuture.supplyAsync(() -> store.afterCheck(() -> true, () -> {
            begun.countDown();
            await(held);
            return "done";
        }));
        await(begun);
        store.checkAfter(Duration.ZERO);
        while (store.condition().phase() != Phase.CHECKING) {
            Thread.onSpinWait();
        }
        store.close();

        assertThat(store.condition()).isEqualTo(new Condition(Phase.CHECKING, true, 0, List.of()));
        assertThat(work).isNotDone();
        held.countDown();
        assertThat(work.get(SOON_SECONDS, TimeUnit.SECONDS)).contains("done");
    }

    @Test
    void aDrillTakesASmallCache() {
        var found = new AtomicReference<String>();
        desk.prove((step, percent) -> {
            if (step.equals("books") && percent > 70) {
                found.set(cacheMegabytes(new StoreDirectory(root).scratch().resolve("drill")));
            }
            return true;
        });

        assertThat(found.get()).isEqualTo("8");
    }

    private static String cacheMegabytes(Path store) {
        try (var owner = Tampering.owner(store, DatabaseSettings.DEFAULT);
                var statement = owner.createStatement();
                var row = statement.executeQuery("SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS"
                        + " WHERE SETTING_NAME = 'info.CACHE_MAX_SIZE'")) {
            row.next();
            return row.getString(1);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Future<Proof> drill(Progress progress) {
        var drill = new FutureTask<>(() -> desk.prove(progress));
        Thread.ofVirtual().start(drill);
        return drill;
    }

    private static void isCancelled(Throwable e) {
        assertThat(e).isInstanceOf(RefusedException.class);
        assertThat(((RefusedException) e).refusal()).isEqualTo(Refusal.of("backup.cancelled"));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(SOON_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
