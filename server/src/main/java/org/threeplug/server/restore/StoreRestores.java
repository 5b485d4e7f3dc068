package org.threeplug.server.restore;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.backup.Progress;
import org.threeplug.backup.restore.Findings;
import org.threeplug.backup.restore.FoundBackup;
import org.threeplug.backup.restore.Moment;
import org.threeplug.backup.restore.PastDeed;
import org.threeplug.backup.restore.RestorePreview;
import org.threeplug.backup.restore.Restores;
import org.threeplug.backup.restore.Stranger;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.backup.places.BackupPlaces;
import org.threeplug.persistence.backup.places.BackupPlan;
import org.threeplug.persistence.backup.places.RemovableDrives;
import org.threeplug.persistence.backup.restore.OtherShop;
import org.threeplug.persistence.backup.restore.Restore;
import org.threeplug.persistence.backup.restore.UnpackedBackup;
import org.threeplug.persistence.backup.sealing.DamagedBackupException;
import org.threeplug.persistence.engine.store.StoreOptions;
import org.threeplug.server.log.FaultCode;

/// The store that is to go back, and where its backups may lie.
///
/// @param present the store as it is now, asked when it is needed; empty when it cannot be read
/// @param drives where to look for plugged-in drives
public record StoreRestores(StoreOptions options, Path root, Present present, RemovableDrives drives)
        implements Restores {

    private static final Logger LOG = LoggerFactory.getLogger(StoreRestores.class);

    /// Reads the store as it is now.
    public interface Present {
        Optional<Restore.Present> read();
    }

    private interface Task<T> {
        T run() throws IOException;
    }

    @Override
    public Findings find(List<String> folders) {
        return said(() -> places().find(paths(folders)));
    }

    @Override
    public Unpacked unpack(
            FoundBackup wanted,
            List<String> folders,
            Optional<char[]> passphrase,
            boolean otherShop,
            Progress progress) {
        return said(() -> {
            var places = places();
            try {
                progress.step("fetching", 1);
                var source = places.source(wanted, paths(folders));
                return new Beside(UnpackedBackup.of(
                        options, root, source, Optional.of(wanted.choice().file()), passphrase, otherShop, progress));
            } finally {
                places.tidy();
            }
        });
    }

    private BackupPlaces places() throws IOException {
        return new BackupPlaces(options.files(), BackupPlan.of(root), drives, root);
    }

    private static List<Path> paths(List<String> folders) throws IOException {
        try {
            return folders.stream()
                    .map(folder -> Path.of(folder).toAbsolutePath().normalize())
                    .toList();
        } catch (InvalidPathException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// Whatever goes wrong ends in a sentence; nothing of the present store has been touched.
    private static <T> T said(Task<T> task) {
        try {
            return task.run();
        } catch (RefusedException e) {
            throw e;
        } catch (DamagedBackupException e) {
            throw new RefusedException("backup.damaged", e.file(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new RefusedException("backup.restore-failed", String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("a restore failed", e);
            throw new RefusedException(
                    "backup.restore-failed", e instanceof Fault fault ? fault.code() : FaultCode.of(e));
        }
    }

    private final class Beside implements Unpacked {

        private final UnpackedBackup unpacked;

        Beside(UnpackedBackup unpacked) {
            this.unpacked = unpacked;
        }

        @Override
        public String backup() {
            return unpacked.backup();
        }

        @Override
        public long last() {
            return unpacked.last();
        }

        @Override
        public List<PastDeed> deeds(long upTo, int atMost) {
            return said(() -> unpacked.deeds(upTo, atMost));
        }

        @Override
        public Prepared restoreTo(Moment moment, Progress progress) {
            return new Waiting(said(() -> Restore.prepare(unpacked, present.read(), moment, progress)));
        }

        @Override
        public void drop() {
            said(() -> {
                unpacked.drop();
                return true;
            });
        }
    }

    private record Waiting(Restore restore) implements Prepared {

        @Override
        public RestorePreview preview() {
            return restore.preview();
        }

        @Override
        public Optional<Stranger> other() {
            return restore.other().map(Waiting::stranger);
        }

        private static Stranger stranger(OtherShop other) {
            var theirs = other.theirs();
            var id = other.isOtherPc() ? theirs.node() : theirs.id();
            return new Stranger(theirs.name(), id.toString(), theirs.currency(), other.isOtherPc());
        }

        @Override
        public void switchOver(Justification why) {
            var kept = said(() -> restore.switchOver(InstantSource.system(), why));
            LOG.info("a restored store is in place; the one before: {}", kept);
        }

        @Override
        public void drop() {
            said(() -> {
                restore.drop();
                return true;
            });
        }
    }
}
