package org.threeplug.persistence.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.threeplug.persistence.backup.copying.BackupWriter;
import org.threeplug.persistence.backup.sealing.BackupHeader;
import org.threeplug.persistence.backup.sealing.BackupKey;
import org.threeplug.persistence.backup.sealing.BackupName;
import org.threeplug.persistence.backup.sealing.SealedOutput;
import org.threeplug.persistence.backup.sealing.StoreLabel;
import org.threeplug.persistence.engine.store.StoreDirectory;

/// A backup whose seals are good and whose database was broken before it was sealed.
final class Resealed {

    private Resealed() {}

    static void withBrokenDatabase(
            StoreDirectory unpacked, Path backup, BackupHeader header, BackupName name, BackupKey key)
            throws IOException {
        var again = BackupHeader.of(name, new StoreLabel(header.store(), header.name()), header.head(), key);
        try (var out = Files.newOutputStream(backup)) {
            var sealed = new SealedOutput(out, again, key);
            var zip = new ZipOutputStream(sealed);
            entry(zip, BackupWriter.TOTALS, new byte[0]);
            entry(zip, BackupWriter.SECRET, Files.readAllBytes(unpacked.secrets()));
            try (var segments = Files.list(unpacked.journal())) {
                for (var segment : segments.sorted().toList()) {
                    entry(zip, BackupWriter.JOURNAL + segment.getFileName(), Files.readAllBytes(segment));
                }
            }
            entry(zip, BackupWriter.DATABASE, new byte[64 * 1024]);
            zip.finish();
            sealed.finish();
        }
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
