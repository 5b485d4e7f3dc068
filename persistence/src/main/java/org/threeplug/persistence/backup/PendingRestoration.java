package org.threeplug.persistence.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.threeplug.backup.RecordRestore;
import org.threeplug.backup.Restoration;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Origin;
import org.threeplug.persistence.file.OwnerOnly;
import org.threeplug.persistence.file.SideFile;

/// A restore that the books of the restored store do not tell of yet. Its key makes sure that they tell of it once.
///
/// @param why and who stands behind it; that person may be unknown to the store as it is then
public record PendingRestoration(UUID key, Restoration restoration, Justification why) {

    private static final String FILE = "restoration.pending";
    private static final int REASON = 6;
    private static final int APPROVER = 7;
    private static final UUID NONE = new UUID(0, 0);

    public static Optional<PendingRestoration> of(Path root) throws IOException {
        return SideFile.read(root.resolve(FILE), PendingRestoration::parse);
    }

    private static PendingRestoration parse(List<String> lines) {
        return new PendingRestoration(
                UUID.fromString(lines.get(0)),
                new Restoration(
                        lines.get(1),
                        Long.parseLong(lines.get(2)),
                        Long.parseLong(lines.get(3)),
                        lines.get(4),
                        Instant.parse(lines.get(5))),
                why(lines));
    }

    private static Justification why(List<String> lines) {
        if (lines.size() <= REASON) {
            return Justification.NONE;
        }
        var reason = Optional.of(lines.get(REASON)).filter(text -> !text.isEmpty());
        return new Justification(
                reason,
                lines.size() <= APPROVER + 2
                        ? Optional.empty()
                        : Optional.of(new Actor(
                                UUID.fromString(lines.get(APPROVER)),
                                lines.get(APPROVER + 1),
                                lines.get(APPROVER + 2),
                                Set.of(),
                                new Origin(NONE, NONE, NONE, "restore"))));
    }

    void keepIn(Path root) throws IOException {
        var lines = new ArrayList<>(List.of(
                key.toString(),
                restoration.backup(),
                Long.toString(restoration.sequence()),
                Long.toString(restoration.left()),
                restoration.leftHead(),
                restoration.at().toString(),
                why.reason().map(PendingRestoration::line).orElse("")));
        why.approver()
                .ifPresent(approver ->
                        lines.addAll(List.of(approver.user().toString(), line(approver.name()), line(approver.role()))));
        OwnerOnly.write(root.resolve(FILE), lines);
    }

    private static String line(String text) {
        return text.replaceAll("\\R", " ");
    }

    public RecordRestore command() {
        return new RecordRestore(key, restoration);
    }

    /// The command was carried out.
    public static void done(Path root) throws IOException {
        Files.deleteIfExists(root.resolve(FILE));
    }
}
