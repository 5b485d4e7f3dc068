package org.threeplug.faultlab.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.backup.BackupState;
import org.threeplug.backup.Progress;
import org.threeplug.backup.restore.Moment;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.backup.BackupDesk;
import org.threeplug.persistence.backup.places.BackupPlan;
import org.threeplug.persistence.backup.places.BackupSource;
import org.threeplug.persistence.backup.places.RemovableDrives;
import org.threeplug.persistence.backup.restore.Restore;
import org.threeplug.persistence.backup.sealing.BackupKey;
import org.threeplug.persistence.backup.sealing.StoreLabel;
import org.threeplug.persistence.backup.witness.Outside;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreOptions;

/// The backups of the laboratory's stores, beside each store, all under one key.
public final class LabBackups {

    private static final StoreLabel LABEL = new StoreLabel(new UUID(0, 20), "Laboratory");

    private final BackupKey key = BackupKey.make("laboratory".toCharArray());

    /// A backup that somebody was told of.
    public record Made(String name, long sequence) {}

    /// What came of really restoring the newest backup.
    public record Restored(String name, long sequence, boolean fromJournal) {}

    /// Lets a store seal its backups.
    public void give(Path store) {
        try {
            Files.createDirectories(store);
            key.keepIn(store);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A whole backup, made while the till goes on.
    ///
    /// @param meanwhile done between the steps
    public static Made make(Store store, InstantSource clock, Runnable meanwhile) {
        var copy = desk(store, clock).backUp((_, _) -> {
            meanwhile.run();
            return true;
        });
        return new Made(copy.name(), copy.sequence());
    }

    /// The records since the newest backup, or a whole backup when there is none.
    public static Optional<Made> copyJournal(Store store, InstantSource clock) {
        return desk(store, clock).copyJournal(Progress.NOBODY).map(copy -> new Made(copy.name(), copy.sequence()));
    }

    /// Really restores the newest backup in a scratch folder, as each night.
    ///
    /// @return what was found to be wrong
    public static Optional<String> prove(Store store, InstantSource clock) {
        var desk = desk(store, clock);
        desk.prove(Progress.NOBODY);
        return desk.state().problem().map(BackupState.Problem::code);
    }

    public static Path folder(Path store) {
        return BackupPlan.standard(store).folder();
    }

    /// Restores the newest backup beside the store, with the journal copies after it, and throws it away.
    ///
    /// @return empty when there is no backup
    public static Optional<Restored> restore(Path store, StoreOptions options) {
        try {
            var source = new BackupSource(options.files(), folder(store));
            source.mustHaveOne();
            return Optional.of(restore(store, options, source, Optional.empty()));
        } catch (RefusedException none) {
            if (none.refusal().code().equals("backup.none")) {
                return Optional.empty();
            }
            throw none;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Restores this backup beside the store, and throws it away.
    public static Restored restore(Path store, StoreOptions options, BackupSource source, Optional<String> file)
            throws IOException {
        var restore = Restore.prepare(
                options, store, source, file, Optional.empty(), Optional.empty(), new Moment.Newest(), Progress.NOBODY);
        var preview = restore.preview();
        restore.drop();
        return new Restored(preview.backup(), preview.sequence(), preview.fromJournal());
    }

    /// What its backups say it is.
    public static StoreLabel label() {
        return LABEL;
    }

    /// Of the store, in a form for files.
    public static String name() {
        return LABEL.forFiles();
    }

    /// Holds a store against what was kept in a folder.
    public static Outside outside(Store store, List<Path> kept) {
        try {
            return new Outside(
                    store,
                    () -> Optional.of(LABEL),
                    BackupPlan.of(store.root()),
                    new RemovableDrives(List.of(store.root().resolve("no-drives"))),
                    kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Compares, backs up and drills with backups that go to a folder where something of the store may lie already.
    ///
    /// @return what was said of it
    public static Optional<String> goOn(Store store, Path folder) {
        var desk = new BackupDesk(
                store,
                () -> Optional.of(LABEL),
                BackupPlan.standard(store.root()).withFolder(folder),
                new RemovableDrives(List.of(store.root().resolve("no-drives"))),
                () -> ZoneOffset.UTC,
                store.options().clock(),
                _ -> {});
        desk.compare();
        var first = desk.state().problem().map(BackupState.Problem::code);
        desk.backUp(Progress.NOBODY);
        desk.prove(Progress.NOBODY);
        return first.or(() -> desk.state().problem().map(BackupState.Problem::code));
    }

    private static BackupDesk desk(Store store, InstantSource clock) {
        return new BackupDesk(
                store,
                () -> Optional.of(LABEL),
                BackupPlan.standard(store.root()),
                new RemovableDrives(List.of(store.root().resolve("no-drives"))),
                () -> ZoneOffset.UTC,
                clock,
                _ -> {});
    }
}
