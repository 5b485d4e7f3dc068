package org.threeplug.persistence.backup.restore;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.threeplug.backup.RecordRestore;
import org.threeplug.backup.Restoration;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Origin;
import org.threeplug.kernel.PlainText;
import org.threeplug.kernel.Session;
import org.threeplug.persistence.engine.file.OwnerOnly;
import org.threeplug.persistence.engine.file.SideFile;

/// A restore that the books of the restored store do not tell of yet. Its key makes sure that they tell of it once.
///
/// A file is no witness: who stands behind it is believed only where this very process has written it down, and asked that
/// person before. A process that was killed in between leaves a restore that nobody stands behind in person.
///
/// @param why and who stands behind it; that person may be unknown to the store as it is then
public record PendingRestoration(UUID key, Restoration restoration, Justification why) {

    private static final String FILE = "restoration.pending";
    private static final int REASON = 6;
    private static final int APPROVER = 7;
    private static final UUID NONE = new UUID(0, 0);
    private static final String SEAL = "seal ";
    private static final String UNCONFIRMED = "(unconfirmed) ";

    /// Known to nobody but this process, and gone with it.
    private static final SecretKeySpec PROCESS = new SecretKeySpec(random(), "HmacSHA256");

    public static Optional<PendingRestoration> of(Path root) throws IOException {
        return SideFile.read(root.resolve(FILE), PendingRestoration::parse);
    }

    private static byte[] random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static PendingRestoration parse(List<String> all) {
        var sealed = all.getLast().startsWith(SEAL);
        var lines = sealed ? all.subList(0, all.size() - 1) : all;
        var ours = sealed && MessageDigest.isEqual(
                seal(lines).getBytes(StandardCharsets.US_ASCII), all.getLast().getBytes(StandardCharsets.UTF_8));
        return new PendingRestoration(
                UUID.fromString(lines.get(0)),
                new Restoration(
                        lines.get(1),
                        Long.parseLong(lines.get(2)),
                        Long.parseLong(lines.get(3)),
                        lines.get(4),
                        Instant.parse(lines.get(5))),
                ours ? why(lines) : hearsay(why(lines)));
    }

    /// What stands in a file that somebody else can have written: nobody's word, and said so.
    private static Justification hearsay(Justification written) {
        return written.reason()
                .map(reason -> Justification.because(UNCONFIRMED + reason))
                .orElse(Justification.NONE);
    }

    private static String seal(List<String> lines) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(PROCESS);
            return SEAL + HexFormat.of().formatHex(mac.doFinal(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
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
                                new Origin(NONE, NONE, NONE, "restore"),
                                new Session())));
    }

    public void keepIn(Path root) throws IOException {
        var lines = new ArrayList<>(List.of(
                key.toString(),
                restoration.backup(),
                Long.toString(restoration.sequence()),
                Long.toString(restoration.left()),
                restoration.leftHead(),
                restoration.at().toString(),
                why.reason().map(PendingRestoration::line).orElse("")));
        why.named()
                .ifPresent(approver ->
                        lines.addAll(List.of(approver.user().toString(), line(approver.name()), line(approver.role()))));
        lines.add(seal(lines));
        OwnerOnly.write(root.resolve(FILE), lines);
    }

    private static String line(String text) {
        return PlainText.replaced(text.replaceAll("\\R", " "), ' ');
    }

    public RecordRestore command() {
        return new RecordRestore(key, restoration);
    }

    /// The command was carried out.
    public static void done(Path root) throws IOException {
        Files.deleteIfExists(root.resolve(FILE));
    }
}
