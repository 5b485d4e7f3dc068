package org.threeplug.persistence.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.threeplug.backup.BackupCopy;
import org.threeplug.backup.Progress;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.StoreDirectory;
import org.threeplug.persistence.file.FileStreams;
import org.threeplug.persistence.file.OwnerOnly;
import org.threeplug.persistence.file.StoreFiles;

/// Takes backups apart, checking every part of them.
final class BackupReader {

    /// What a backup says about itself.
    record Contents(BackupHeader header, List<Total> totals) {}

    private final StoreFiles files;
    private final StoreDirectory target;
    private final KeptKeys keys;
    private final Set<String> seen = new HashSet<>();

    /// @param root of the store that the backup becomes
    /// @param keys of the database copy; without its key the journal has to do
    BackupReader(StoreFiles files, Path root, KeptKeys keys) {
        this.files = files;
        this.target = new StoreDirectory(root);
        this.keys = keys;
    }

    static BackupHeader header(StoreFiles files, Path backup) throws IOException {
        try (var in = FileStreams.read(files, backup)) {
            return BackupHeader.read(in, backup.getFileName().toString());
        }
    }

    /// Unpacks a full backup, or adds the records of a journal copy.
    ///
    /// @throws DamagedBackupException with what is wrong
    Contents unpack(Path backup, BackupKey key, Progress progress) throws IOException {
        var file = backup.getFileName().toString();
        seen.clear();
        try (var in = FileStreams.read(files, backup)) {
            var header = BackupHeader.read(in, file);
            if (!key.opens(header)) {
                throw new RefusedException("backup.other-key", file);
            }
            var sealed = new SealedInput(in, header, key, file);
            var totals = entries(new ZipInputStream(sealed), file, progress);
            sealed.transferTo(OutputStream.nullOutputStream());
            mustBeComplete(header, file);
            return new Contents(header, totals);
        } catch (ZipException e) {
            throw new DamagedBackupException(
                    DamagedBackupException.Kind.INCOMPLETE, file, "it cannot be unpacked", e);
        }
    }

    private List<Total> entries(ZipInputStream zip, String file, Progress progress) throws IOException {
        files.createDirectories(target.root());
        files.createDirectories(target.journal());
        files.createDirectories(target.database().getParent());
        List<Total> totals = List.of();
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            progress.step("unpacking", 10);
            seen.add(part(entry.getName()));
            switch (entry.getName()) {
                case BackupWriter.TOTALS -> totals = text(zip).lines().map(Total::parse).toList();
                case BackupWriter.SECRET -> OwnerOnly.write(target.secrets(), text(zip).lines().toList());
                case BackupWriter.DATABASE -> write(zip, target.databaseFile());
                case BackupWriter.IMAGE -> image(zip, file);
                case String name when name.matches(BackupWriter.JOURNAL + "\\d{20}\\.journal") ->
                    write(zip, target.journal().resolve(name.substring(BackupWriter.JOURNAL.length())));
                default ->
                    throw new DamagedBackupException(
                            DamagedBackupException.Kind.INCOMPLETE, file, "it holds an unknown " + entry.getName());
            }
        }
        return totals;
    }

    private static String part(String entry) {
        if (entry.equals(BackupWriter.IMAGE)) {
            return BackupWriter.DATABASE;
        }
        return entry.startsWith(BackupWriter.JOURNAL) ? BackupWriter.JOURNAL : entry;
    }

    private void image(InputStream in, String file) throws IOException {
        var key = keys.image(file);
        if (key.isEmpty()) {
            in.transferTo(OutputStream.nullOutputStream());
            return;
        }
        var sealed = new SealedInput(in, key.get(), BackupWriter.about(file), file);
        write(new InflaterInputStream(sealed), target.databaseFile());
        sealed.transferTo(OutputStream.nullOutputStream());
    }

    private void mustBeComplete(BackupHeader header, String file) {
        var wanted = header.kind() == BackupCopy.Kind.FULL
                ? Set.of(BackupWriter.TOTALS, BackupWriter.SECRET, BackupWriter.JOURNAL, BackupWriter.DATABASE)
                : Set.of(BackupWriter.JOURNAL);
        if (!seen.equals(wanted)) {
            throw new DamagedBackupException(
                    DamagedBackupException.Kind.INCOMPLETE, file, "it holds " + seen + " and not " + wanted);
        }
    }

    private void write(InputStream in, Path file) throws IOException {
        try (var out = FileStreams.write(files, file)) {
            in.transferTo(out);
        }
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
