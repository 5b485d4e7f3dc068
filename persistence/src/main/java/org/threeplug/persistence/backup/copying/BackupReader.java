package org.threeplug.persistence.backup.copying;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.threeplug.backup.BackupCopy;
import org.threeplug.backup.Progress;
import org.threeplug.backup.restore.Total;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.backup.sealing.BackupHeader;
import org.threeplug.persistence.backup.sealing.BackupKey;
import org.threeplug.persistence.backup.sealing.BackupName;
import org.threeplug.persistence.backup.sealing.DamagedBackupException;
import org.threeplug.persistence.backup.sealing.SealedInput;
import org.threeplug.persistence.engine.file.FileStreams;
import org.threeplug.persistence.engine.file.OwnerOnly;
import org.threeplug.persistence.engine.file.StoreFiles;
import org.threeplug.persistence.engine.store.StoreDirectory;

/// Takes backups apart, checking every part of them.
public final class BackupReader {

    /// What a backup says about itself.
    public record Contents(BackupHeader header, List<Total> totals) {}

    /// Segments are tens of megabytes each: this is decades of trade.
    private static final int MOST_ENTRIES = 20_000;

    private static final Set<String> OF_DATABASE =
            Set.of(BackupWriter.SECRET, BackupWriter.DATABASE, BackupWriter.IMAGE);

    private static final int LARGEST_TEXT = 1024 * 1024;
    private static final int PIECE = 4 * 1024 * 1024;

    private final StoreFiles files;
    private final Room room;
    private final StoreDirectory target;
    private final KeptKeys keys;
    private final boolean database;
    private final Set<String> seen = new HashSet<>();

    /// @param root of the store that the backup becomes
    /// @param keys of the database copy; without its key the journal has to do
    public BackupReader(StoreFiles files, Path root, KeptKeys keys) {
        this(files, new Room(files, 0), root, keys);
    }

    /// @param room that must be left while it is unpacked: what a backup says of its size is not believed
    public BackupReader(StoreFiles files, Room room, Path root, KeptKeys keys) {
        this(files, room, new StoreDirectory(root), keys, true);
    }

    private BackupReader(StoreFiles files, Room room, StoreDirectory target, KeptKeys keys, boolean database) {
        this.files = files;
        this.room = room;
        this.target = target;
        this.keys = keys;
        this.database = database;
    }

    /// Leaves the database and its passwords in the backup: what somebody else made is not opened.
    public BackupReader withoutDatabase() {
        return new BackupReader(files, room, target, keys, false);
    }

    public static BackupHeader header(StoreFiles files, Path backup) throws IOException {
        try (var in = FileStreams.read(files, backup)) {
            return BackupHeader.read(in, backup.getFileName().toString());
        }
    }

    /// What bears the name of a backup must begin like one, and say of itself what its name says.
    ///
    /// @throws DamagedBackupException when it does not
    public static BackupHeader mustBeOne(StoreFiles files, Path backup) throws IOException {
        var header = header(files, backup);
        mustBeNamedSo(header, backup.getFileName().toString());
        return header;
    }

    /// Unpacks a full backup, or adds the records of a journal copy.
    ///
    /// @throws DamagedBackupException with what is wrong
    public Contents unpack(Path backup, BackupKey key, Progress progress) throws IOException {
        var file = backup.getFileName().toString();
        seen.clear();
        try (var in = FileStreams.read(files, backup)) {
            var header = BackupHeader.read(in, file);
            mustBeNamedSo(header, file);
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

    /// Chains and the thinning out go by names; what is sealed is the header.
    public static void mustBeNamedSo(BackupHeader header, String file) {
        BackupName.parse(file)
                .filter(name -> name.kind() != header.kind()
                        || name.from() != header.from()
                        || name.sequence() != header.sequence()
                        || !name.at().equals(header.at().truncatedTo(ChronoUnit.SECONDS)))
                .ifPresent(name -> {
                    throw new DamagedBackupException(
                            DamagedBackupException.Kind.HEADER,
                            file,
                            "its name says records " + name.from() + " to " + name.sequence() + " of " + name.at()
                                    + ", and it holds " + header.from() + " to " + header.sequence() + " of " + header.at());
                });
    }

    private List<Total> entries(ZipInputStream zip, String file, Progress progress) throws IOException {
        files.createDirectories(target.root());
        files.createDirectories(target.journal());
        files.createDirectories(target.database().getParent());
        List<Total> totals = List.of();
        var entries = 0;
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            progress.step("unpacking", 10);
            if (++entries > MOST_ENTRIES) {
                throw tooMuch(file, "it holds more than " + MOST_ENTRIES + " parts");
            }
            seen.add(part(entry.getName()));
            switch (entry.getName()) {
                case BackupWriter.TOTALS -> totals = totals(text(zip, file), file);
                case String name when !database && OF_DATABASE.contains(name) ->
                    zip.transferTo(OutputStream.nullOutputStream());
                case BackupWriter.SECRET -> OwnerOnly.write(target.secrets(), text(zip, file).lines().toList());
                case BackupWriter.DATABASE -> write(zip, target.databaseFile());
                case BackupWriter.IMAGE -> image(zip, file);
                case String name when name.matches(BackupWriter.JOURNAL + "\\d{20}\\.journal") ->
                    segment(zip, name, file);
                default ->
                    throw new DamagedBackupException(
                            DamagedBackupException.Kind.INCOMPLETE, file, "it holds an unknown " + entry.getName());
            }
        }
        return totals;
    }

    private static List<Total> totals(String text, String file) {
        try {
            return text.lines().map(BookTotals::parse).toList();
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new DamagedBackupException(
                    DamagedBackupException.Kind.INCOMPLETE, file, "its totals make no sense", e);
        }
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

    /// None is empty; thousands of empty ones would be made before anything else is found to be wrong.
    private void segment(ZipInputStream zip, String name, String file) throws IOException {
        var in = new PushbackInputStream(zip);
        int first = in.read();
        if (first < 0) {
            throw new DamagedBackupException(DamagedBackupException.Kind.INCOMPLETE, file, name + " in it is empty");
        }
        in.unread(first);
        write(in, target.journal().resolve(name.substring(BackupWriter.JOURNAL.length())));
    }

    private void write(InputStream in, Path file) throws IOException {
        try (var out = FileStreams.write(files, file)) {
            for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                room.mustBeAt(target.root(), piece.length);
                out.write(piece);
            }
        }
    }

    private static String text(InputStream in, String file) throws IOException {
        var bytes = in.readNBytes(LARGEST_TEXT + 1);
        if (bytes.length > LARGEST_TEXT) {
            throw tooMuch(file, "its lists are larger than a megabyte");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static DamagedBackupException tooMuch(String file, String what) {
        return new DamagedBackupException(DamagedBackupException.Kind.INCOMPLETE, file, what);
    }
}
