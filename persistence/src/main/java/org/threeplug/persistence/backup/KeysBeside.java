package org.threeplug.persistence.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.threeplug.persistence.backup.copying.ImageKeys;
import org.threeplug.persistence.backup.copying.KeptKeys;
import org.threeplug.persistence.backup.copying.KeyCopy;
import org.threeplug.persistence.backup.places.Targets;
import org.threeplug.persistence.backup.places.Targets.Report;
import org.threeplug.persistence.backup.sealing.BackupKey;
import org.threeplug.persistence.backup.sealing.BackupName;
import org.threeplug.persistence.backup.sealing.BackupSecret;
import org.threeplug.persistence.backup.sealing.StoreLabel;
import org.threeplug.persistence.backup.witness.Comparison;
import org.threeplug.persistence.backup.witness.Proofs;
import org.threeplug.persistence.engine.store.Store;

/// Keeps the keys that lie beside the backups as they are in the store.
final class KeysBeside {

    private final Store store;
    private final Supplier<StoreLabel> label;
    private final Path work;
    private final InstantSource clock;
    private Optional<String> newest = Optional.empty();

    KeysBeside(Store store, Supplier<StoreLabel> label, Path work, InstantSource clock) {
        this.store = store;
        this.label = label;
        this.work = work;
        this.clock = clock;
    }

    /// Puts the keys beside the backups. Nothing happens where they are already as they are now. Older ones go, unless they
    /// may be the only ones that open a backup that must stay: then only those go that were put there from here.
    void spread(Targets targets, Comparison compared, Report report) throws IOException {
        var images = images();
        var backups = targets.names(targets.primary());
        if (backups.isEmpty()) {
            return;
        }
        images.keepOnly(backups.stream().map(BackupName::toString).toList());
        var copy = new KeyCopy(store.personKeys().content(), images.all());
        var file = work.resolve(copy.fileName(label.get().forFiles()));
        var name = file.getFileName().toString();
        targets.putKeys(name, () -> made(copy, file), isDone(compared), report);
        newest = Optional.of(name);
        var files = store.options().files();
        if (files.exists(file)) {
            files.delete(file);
        }
    }

    private Predicate<String> isDone(Comparison compared) throws IOException {
        var proven = Proofs.of(store.root()).newestGood().flatMap(proof -> BackupName.parse(proof.backup()));
        var must = compared.isContradicted() || !compared.underAnotherKey(proven).isEmpty();
        return must ? older -> newest.filter(older::equals).isPresent() : _ -> true;
    }

    private ImageKeys images() throws IOException {
        return ImageKeys.of(store.root(), store.personKeys().erased().size());
    }

    private Path made(KeyCopy copy, Path file) throws IOException {
        var files = store.options().files();
        if (!files.exists(file)) {
            files.createDirectories(work);
            copy.write(files, file, label.get(), BackupSecret.keyOf(store.root()), clock.instant());
        }
        return file;
    }

    /// The keys are worth as much as the backups: what lies beside them is read, and made anew if it is not whole.
    ///
    /// @return the file that was replaced
    Optional<String> replaceDamaged(Targets targets, Comparison compared, Report report) throws IOException {
        var name = current();
        var target = targets.primary();
        if (!target.keyCopies().contains(name)) {
            return Optional.empty();
        }
        var file = target.fetchKeys(name, work.resolve("fetched"));
        var key = BackupSecret.keyOf(store.root());
        if (KeyCopy.isWhole(store.options().files(), file, label.get().forFiles(), key)) {
            return Optional.empty();
        }
        target.deleteKeys(name);
        spread(targets, compared, report);
        return Optional.of(name);
    }

    private String current() throws IOException {
        return new KeyCopy(store.personKeys().content(), images().all()).fileName(label.get().forFiles());
    }

    /// As they lie beside the backups: a drill proves them too.
    KeptKeys beside(Targets targets, Path fetched, BackupKey key) throws IOException {
        var files = store.options().files();
        var there = targets.keyCopies();
        var now = current();
        var name = there.stream().filter(now::equals).findFirst().or(() -> there.stream().findFirst());
        return name.isEmpty()
                ? KeptKeys.none(files)
                : KeptKeys.of(files, KeyCopy.read(files, targets.primary().fetchKeys(name.get(), fetched), key));
    }
}
