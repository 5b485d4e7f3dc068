package org.threeplug.persistence.backup.copying;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.DSLContext;
import org.threeplug.backup.BackupCopy.Kind;
import org.threeplug.backup.Progress;
import org.threeplug.backup.restore.Total;
import org.threeplug.persistence.backup.sealing.BackupHeader;
import org.threeplug.persistence.backup.sealing.BackupKey;
import org.threeplug.persistence.backup.sealing.BackupName;
import org.threeplug.persistence.backup.sealing.SealedOutput;
import org.threeplug.persistence.backup.sealing.StoreLabel;
import org.threeplug.persistence.engine.database.DatabaseImage;
import org.threeplug.persistence.engine.file.FileStreams;
import org.threeplug.persistence.engine.journal.Hash;
import org.threeplug.persistence.engine.journal.JournalCopy;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreDirectory;

/// Writes backups of the running store into a folder of its own. A full one holds the database as of some moment and the
/// journal up to a later one, so that restoring it ends exactly at the record it names, and the journal alone would do.
public final class BackupWriter {

    /// How far the books are.
    public record Position(long sequence, Hash head) {

        public static Position of(DSLContext sql) {
            var row = sql.fetchOne("SELECT seq, hash FROM journal_index ORDER BY seq DESC FETCH FIRST ROW ONLY");
            return row == null
                    ? new Position(0, Hash.NONE)
                    : new Position(row.get(0, Long.class), new Hash(row.get(1, byte[].class)));
        }
    }

    private record State(Position position, List<Total> totals) {}

    public static final String TOTALS = "totals";
    public static final String SECRET = "database.secret";
    public static final String JOURNAL = "journal/";
    /// As older programs wrote it.
    public static final String DATABASE = "database.mv.db";
    /// The same, sealed with a key that lies beside the backups and not in them.
    static final String IMAGE = "database.sealed";

    private final Store store;
    private final StoreDirectory directory;
    private final StoreLabel label;
    private final BackupKey key;
    private final Path work;

    public BackupWriter(Store store, StoreLabel label, BackupKey key, Path work) {
        this.store = store;
        this.directory = new StoreDirectory(store.root());
        this.label = label;
        this.key = key;
        this.work = work;
    }

    /// @return the file, which is on the disk
    public BackupName full(Instant at, Progress progress) throws IOException {
        try (var image = store.databaseImage()) {
            progress.step("totals", 10);
            var state = store.snapshot(sql -> new State(Position.of(sql), BookTotals.of(sql)));
            var name = new BackupName(label.forFiles(), Kind.FULL, 1, state.position().sequence(), at);
            write(name, state.position().head(), zip -> {
                entry(zip, TOTALS, lines(state.totals()));
                entry(zip, SECRET, Files.readAllBytes(directory.secrets()));
                progress.step("database", 20);
                sealImage(image, name, zip);
                progress.step("journal", 60);
                copyJournal(name, state.position().head(), zip);
            });
            return name;
        } catch (SQLException e) {
            throw new IOException("the database could not be copied: " + e.getMessage(), e);
        }
    }

    /// What is sealed does not become shorter, so it is packed before.
    private void sealImage(DatabaseImage image, BackupName name, ZipOutputStream zip) throws IOException {
        zip.setLevel(Deflater.NO_COMPRESSION);
        try (var out = open(zip, IMAGE)) {
            var sealed = new SealedOutput(out, new SecretKeySpec(imageKey(name), "AES"), about(name.toString()));
            var deflater = new Deflater(Deflater.BEST_SPEED);
            try {
                var packed = new DeflaterOutputStream(sealed, deflater, SealedOutput.PART);
                image.writeTo(packed);
                packed.finish();
            } finally {
                deflater.end();
            }
            sealed.finish();
        }
        zip.setLevel(Deflater.BEST_SPEED);
    }

    private byte[] imageKey(BackupName name) throws IOException {
        return ImageKeys.of(store.root(), store.personKeys().erased().size()).make(name);
    }

    static byte[] about(String backup) {
        return backup.getBytes(StandardCharsets.UTF_8);
    }

    /// Writes the records from one number up to where the books are now.
    public BackupName journal(long from, Position position, Instant at) throws IOException {
        var name = new BackupName(label.forFiles(), Kind.JOURNAL, from, position.sequence(), at);
        write(name, position.head(), zip -> copyJournal(name, position.head(), zip));
        return name;
    }

    private interface Content {
        void to(ZipOutputStream zip) throws IOException;
    }

    private void write(BackupName name, Hash head, Content content) throws IOException {
        var files = store.options().files();
        var growing = work.resolve(name + ".new");
        try {
            try (var out = FileStreams.write(files, growing)) {
                var sealed = new SealedOutput(out, BackupHeader.of(name, label, head, key), key);
                var zip = new ZipOutputStream(sealed);
                zip.setLevel(Deflater.BEST_SPEED);
                content.to(zip);
                zip.finish();
                sealed.finish();
            }
            files.rename(growing, work.resolve(name.toString()));
        } catch (IOException | RuntimeException e) {
            files.delete(growing);
            throw e;
        }
    }

    private void copyJournal(BackupName name, Hash head, ZipOutputStream zip) throws IOException {
        var copied = new JournalCopy(store.options().files(), directory.journal())
                .copy(name.from(), name.sequence(), segment -> open(zip, JOURNAL + segment));
        if (!copied.equals(head)) {
            throw new IOException("journal and database name different heads at record " + name.sequence());
        }
    }

    private static byte[] lines(List<Total> totals) {
        return totals.stream().map(BookTotals::line).collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        try (var out = open(zip, name)) {
            out.write(content);
        }
    }

    private static OutputStream open(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        return new FilterOutputStream(zip) {

            @Override
            public void write(byte[] source, int offset, int length) throws IOException {
                out.write(source, offset, length);
            }

            @Override
            public void close() throws IOException {
                zip.closeEntry();
            }
        };
    }
}
