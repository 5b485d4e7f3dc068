package org.threeplug.persistence.backup.copying;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.backup.BackupCopy.Kind;
import org.threeplug.persistence.backup.sealing.BackupHeader;
import org.threeplug.persistence.backup.sealing.BackupKey;
import org.threeplug.persistence.backup.sealing.BackupName;
import org.threeplug.persistence.backup.sealing.DamagedBackupException;
import org.threeplug.persistence.backup.sealing.SealedInput;
import org.threeplug.persistence.backup.sealing.SealedOutput;
import org.threeplug.persistence.backup.sealing.StoreLabel;
import org.threeplug.persistence.engine.file.FileStreams;
import org.threeplug.persistence.engine.file.StoreFiles;
import org.threeplug.persistence.engine.journal.Hash;

/// The keys that backups need and do not hold, as they lie beside them: one file for all backups of a store, replaced when
/// anything in it changes. Whoever is erased in the store is gone from it, and so from every backup it belongs to.
///
/// @param persons the keyring
/// @param images the keys of the database copies, by backup
public record KeyCopy(byte[] persons, Map<String, String> images) {

    public static final String SUFFIX = ".3pkr";

    private static final long LEAST = 1024 * 1024;
    private static final long GROWS = 4;

    private static final Logger LOG = LoggerFactory.getLogger(KeyCopy.class);

    private static final String PERSONS = "persons";
    private static final String IMAGES = "images";
    private static final int SHOWN = 8;

    /// Names the content, so that a look at a folder tells whether it is the newest.
    public String fileName(String store) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(persons);
            sha.update(imageLines());
            return store + "-" + HexFormat.of().formatHex(Arrays.copyOf(sha.digest(), SHOWN)) + SUFFIX;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private byte[] imageLines() {
        return String.join("\n", ImageKeys.lines(images)).getBytes(StandardCharsets.UTF_8);
    }

    public static boolean isOf(String store, String file) {
        return file.startsWith(store + "-") && file.matches(".*-[0-9a-f]{16}\\" + SUFFIX);
    }

    public void write(StoreFiles files, Path file, StoreLabel label, BackupKey key, Instant at) throws IOException {
        var name = new BackupName(label.forFiles(), Kind.KEYS, 0, 0, at);
        var header = BackupHeader.of(name, label, Hash.NONE, key);
        try (var out = FileStreams.write(files, file)) {
            var sealed = new SealedOutput(out, header, key);
            var zip = new ZipOutputStream(sealed);
            entry(zip, PERSONS, persons);
            entry(zip, IMAGES, imageLines());
            zip.finish();
            sealed.finish();
        }
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /// Whether a file named after its content holds it, under this key.
    public static boolean isWhole(StoreFiles files, Path file, String store, BackupKey key) {
        try {
            return read(files, file, key).fileName(store).equals(file.getFileName().toString());
        } catch (IOException | DamagedBackupException e) {
            LOG.warn("{} is damaged", file, e);
            return false;
        }
    }

    /// @throws DamagedBackupException with what is wrong
    public static KeyCopy read(StoreFiles files, Path file, BackupKey key) throws IOException {
        var name = file.getFileName().toString();
        byte[] persons = {};
        byte[] images = {};
        var most = Math.toIntExact(Math.min(Integer.MAX_VALUE - 8L, LEAST + GROWS * files.size(file)));
        try (var in = FileStreams.read(files, file)) {
            var header = BackupHeader.read(in, name);
            var sealed = new SealedInput(in, header, key, name);
            var zip = new ZipInputStream(sealed);
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                switch (entry.getName()) {
                    case PERSONS -> persons = content(zip, most, name);
                    case IMAGES -> images = content(zip, most, name);
                    default ->
                        throw new DamagedBackupException(
                                DamagedBackupException.Kind.INCOMPLETE, name, "it holds an unknown " + entry.getName());
                }
            }
            sealed.transferTo(OutputStream.nullOutputStream());
        } catch (ZipException e) {
            throw new DamagedBackupException(
                    DamagedBackupException.Kind.INCOMPLETE, name, "it cannot be unpacked", e);
        }
        var lines = new String(images, StandardCharsets.UTF_8).lines().toList();
        return new KeyCopy(persons, ImageKeys.parse(lines));
    }

    /// Keys are random, so they do not become much more than what they are packed in.
    private static byte[] content(InputStream in, int most, String file) throws IOException {
        var bytes = in.readNBytes(most);
        if (in.read() >= 0) {
            throw new DamagedBackupException(
                    DamagedBackupException.Kind.INCOMPLETE, file, "it unpacks to more than keys can be");
        }
        return bytes;
    }
}
