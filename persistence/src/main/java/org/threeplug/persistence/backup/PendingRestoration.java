package org.threeplug.persistence.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.backup.RecordRestore;
import org.threeplug.backup.Restoration;
import org.threeplug.persistence.file.OwnerOnly;

/// A restore that the books of the restored store do not tell of yet. Its key makes sure that they tell of it once.
public record PendingRestoration(UUID key, Restoration restoration) {

    private static final String FILE = "restoration.pending";

    public static Optional<PendingRestoration> of(Path root) throws IOException {
        var file = root.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        return Optional.of(new PendingRestoration(
                UUID.fromString(lines.get(0)),
                new Restoration(
                        lines.get(1),
                        Long.parseLong(lines.get(2)),
                        Long.parseLong(lines.get(3)),
                        lines.get(4),
                        Instant.parse(lines.get(5)))));
    }

    void keepIn(Path root) throws IOException {
        OwnerOnly.write(
                root.resolve(FILE),
                List.of(
                        key.toString(),
                        restoration.backup(),
                        Long.toString(restoration.sequence()),
                        Long.toString(restoration.left()),
                        restoration.leftHead(),
                        restoration.at().toString()));
    }

    public RecordRestore command() {
        return new RecordRestore(key, restoration);
    }

    /// The command was carried out.
    public static void done(Path root) throws IOException {
        Files.deleteIfExists(root.resolve(FILE));
    }
}
