package org.threeplug.persistence.backup.copying;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.threeplug.persistence.backup.sealing.BackupName;
import org.threeplug.persistence.engine.file.OwnerOnly;
import org.threeplug.persistence.engine.file.SideFile;
import org.threeplug.persistence.engine.store.StoreDirectory;

/// The keys of the database copies in backups. A copy of the database holds names in clear, so each is sealed with a key that
/// lies beside the persons' keys and not in the backup. When somebody is erased, all of these keys go: the older backups then
/// hold nothing but the journal, which is as good, only slower to restore.
public final class ImageKeys {

    private static final int KEY = 32;

    private final Path file;
    private final int erased;
    private final Map<String, String> keys;

    private ImageKeys(Path file, int erased, Map<String, String> keys) {
        this.file = file;
        this.erased = erased;
        this.keys = keys;
    }

    /// The keys of a store, as far as nobody was erased since they were made.
    ///
    /// @param erased how many persons were erased in the store
    public static ImageKeys of(Path root, int erased) throws IOException {
        var file = new StoreDirectory(root).keyring().resolve("images.keys");
        var keys = new LinkedHashMap<String, String>();
        if (!Files.exists(file)) {
            return new ImageKeys(file, erased, keys);
        }
        var lines = SideFile.read(file, all -> all).orElse(List.of());
        if (lines.isEmpty() || !lines.getFirst().equals(Integer.toString(erased))) {
            var none = new ImageKeys(file, erased, keys);
            none.write();
            return none;
        }
        keys.putAll(parse(lines.subList(1, lines.size())));
        return new ImageKeys(file, erased, keys);
    }

    static Map<String, String> parse(List<String> lines) {
        var keys = new LinkedHashMap<String, String>();
        for (var line : lines) {
            var at = line.indexOf(' ');
            // A line of rubbish costs one copy of the database, for which the journal will do.
            if (at > 0 && line.substring(at + 1).matches("[0-9a-f]{64}")) {
                keys.put(line.substring(0, at), line.substring(at + 1));
            }
        }
        return keys;
    }

    /// Makes the key for a new backup.
    byte[] make(BackupName backup) throws IOException {
        var key = new byte[KEY];
        new SecureRandom().nextBytes(key);
        keys.put(backup.toString(), HexFormat.of().formatHex(key));
        write();
        return key;
    }

    /// Drops the keys of backups that are gone.
    public void keepOnly(Collection<String> backups) throws IOException {
        if (keys.keySet().retainAll(backups)) {
            write();
        }
    }

    void addAll(Map<String, String> kept) throws IOException {
        keys.putAll(kept);
        write();
    }

    public Map<String, String> all() {
        return Map.copyOf(keys);
    }

    /// A line for each, the same for the same keys.
    static List<String> lines(Map<String, String> keys) {
        return keys.entrySet().stream()
                .map(key -> key.getKey() + " " + key.getValue())
                .sorted()
                .toList();
    }

    private void write() throws IOException {
        Files.createDirectories(file.getParent());
        OwnerOnly.write(
                file,
                Stream.concat(Stream.of(Integer.toString(erased)), lines(keys).stream()).toList());
    }
}
