package org.threeplug.persistence.master;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.catalog.Categories;
import org.threeplug.catalog.Category;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Refusal;
import org.threeplug.persistence.catalog.StoredCatalog;
import org.threeplug.persistence.engine.gate.PlainReads;
import org.threeplug.persistence.engine.gate.RowReader;
import org.threeplug.persistence.settings.StoredSettings;
import org.threeplug.settings.SaveSettings;
import org.threeplug.tax.TaxClass;
import org.threeplug.tax.TaxClasses;

/// What is kept is never older than the last command, and whoever saves over somebody else's work is told.
final class FreshReadsTest {

    @TempDir
    Path folder;

    @Test
    void aSettingThatChangesWhileItIsReadIsReadAgain() {
        try (var open = OpenStore.fresh(folder)) {
            var meanwhile = new AtomicReference<Runnable>(() -> {});
            PlainReads interrupted = new PlainReads() {
                @Override
                public <T> List<T> all(String sql, RowReader<T> reader) {
                    var read = open.store.readPlainly(sql, reader);
                    meanwhile.getAndSet(() -> {}).run();
                    return read;
                }
            };
            var settings = new StoredSettings(interrupted, open.store.generations());
            meanwhile.set(() -> open.done(
                    new SaveSettings(Ids.next(), OpenStore.SETTINGS.withCardKeyConfirming(true))));

            settings.store();
            assertThat(settings.store()).contains(OpenStore.SETTINGS.withCardKeyConfirming(true));
        }
    }

    @Test
    void aTaxClassThatChangesWhileTheListsAreReadIsReadAgain() {
        try (var open = OpenStore.fresh(folder)) {
            var dearer = new TaxClass("A", "Standard", Percent.of("21"), "A");
            var meanwhile = new AtomicReference<Runnable>(() -> open.done(
                    TaxClasses.changed(dearer, 1)));
            try (var catalog = new StoredCatalog(
                    () -> {
                        var reads = open.store.reads();
                        meanwhile.getAndSet(() -> {}).run();
                        return reads;
                    },
                    open.settings,
                    open.search,
                    open.store.generations(),
                    open.store.events())) {
                catalog.taxClasses();
                assertThat(catalog.taxClasses()).containsExactly(dearer, OpenStore.REDUCED);
            }
        }
    }

    @Test
    void whatACommandChangedIsReadAsSoonAsItIsAnswered() {
        try (var open = OpenStore.fresh(folder)) {
            var now = OpenStore.SETTINGS;
            for (int i = 0; i < 100; i++) {
                var next = now.withCardKeyConfirming(!now.cardKeyConfirms());
                open.done(new SaveSettings(Ids.next(), next, Optional.of(now)));
                assertThat(open.settings.store()).contains(next);
                now = next;
                var category = new Category(Ids.next(), Optional.empty(), "C" + i, i, "", true);
                open.done(Categories.added(category));
                assertThat(open.catalog().categories()).contains(category);
            }
        }
    }

    @Test
    void twoWhoSaveTheSameSettingsAtOnceOverwriteNobodyUnseen() throws Exception {
        try (var open = OpenStore.fresh(folder);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var saves = List.of(
                    new SaveSettings(
                            Ids.next(), OpenStore.SETTINGS.withCardKeyConfirming(!OpenStore.SETTINGS.cardKeyConfirms()), Optional.of(OpenStore.SETTINGS)),
                    new SaveSettings(
                            Ids.next(), OpenStore.SETTINGS.withCardKeyConfirming(!OpenStore.SETTINGS.cardKeyConfirms()), Optional.of(OpenStore.SETTINGS)));
            var outcomes = threads.invokeAll(saves.stream()
                    .map(save -> (Callable<Outcome<?>>)
                            () -> open.store.gate().submit(save, open.system))
                    .toList());
            var refusals = 0;
            for (var each : outcomes) {
                refusals += each.get().equals(new Outcome.Refused<>(Refusal.of("settings.changed-meanwhile"))) ? 1 : 0;
            }
            assertThat(refusals).isEqualTo(1);
        }
    }

    @Test
    void somethingNewNeverOverwritesWhatIsThere() {
        try (var open = OpenStore.fresh(folder)) {
            var standard = new TaxClass("A", "Cheap", Percent.of("5"), "A");
            assertThat(open.store.gate().submit(TaxClasses.added(standard), open.system))
                    .isEqualTo(new Outcome.Refused<>(Refusal.of("records.taken", "A").below("entry.key")));
            assertThat(open.catalog().taxClasses()).containsExactly(OpenStore.STANDARD, OpenStore.REDUCED);
        }
    }
}
