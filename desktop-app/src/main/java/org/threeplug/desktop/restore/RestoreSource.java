package org.threeplug.desktop.restore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.threeplug.backup.Progress;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.backup.BackupPlaces;
import org.threeplug.persistence.backup.BackupPlan;
import org.threeplug.persistence.backup.DamagedBackupException;
import org.threeplug.persistence.backup.Moment;
import org.threeplug.persistence.backup.RemovableDrives;
import org.threeplug.persistence.backup.Restore;
import org.threeplug.persistence.backup.UnpackedBackup;
import org.threeplug.persistence.engine.store.StoreOptions;

/// The store that is to go back, and where its backups may lie. Everything here takes a while.
///
/// @param present the store as it is now, asked when it is needed; empty when it cannot be read
/// @param drives where to look for plugged-in drives
public record RestoreSource(StoreOptions options, Path root, Present present, RemovableDrives drives) {

    /// Reads the store as it is now.
    public interface Present {
        Optional<Restore.Present> read();
    }

    private interface Task<T> {
        T run() throws IOException;
    }

    BackupPlaces.Findings find(List<Path> more) {
        return said(() -> places().find(more));
    }

    UnpackedBackup unpack(
            BackupPlaces.Found wanted,
            List<Path> more,
            Optional<char[]> passphrase,
            boolean otherShop,
            Progress progress) {
        return said(() -> {
            var places = places();
            try {
                progress.step("fetching", 1);
                var source = places.source(wanted, more);
                return UnpackedBackup.of(
                        options, root, source, Optional.of(wanted.choice().file()), passphrase, otherShop, progress);
            } finally {
                places.tidy();
            }
        });
    }

    Restore restore(UnpackedBackup unpacked, Moment moment, Progress progress) {
        return said(() -> Restore.prepare(unpacked, present.read(), moment, progress));
    }

    /// Leaves nothing of a restore that nobody wants any more.
    void drop(Optional<Restore> prepared, Optional<UnpackedBackup> unpacked) {
        said(() -> {
            if (prepared.isPresent()) {
                prepared.get().drop();
            } else if (unpacked.isPresent()) {
                unpacked.get().drop();
            }
            return true;
        });
    }

    private BackupPlaces places() throws IOException {
        return new BackupPlaces(options.files(), BackupPlan.of(root), drives, root);
    }

    /// Whatever goes wrong ends in a sentence; nothing of the present store has been touched.
    private static <T> T said(Task<T> task) {
        try {
            return task.run();
        } catch (DamagedBackupException e) {
            throw new RefusedException("backup.damaged", e.file(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new RefusedException("backup.restore-failed", String.valueOf(e.getMessage()));
        }
    }
}
