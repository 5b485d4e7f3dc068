package org.threeplug.persistence.backup.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.engine.file.FileStreams;
import org.threeplug.persistence.engine.file.OwnerOnly;
import org.threeplug.persistence.engine.file.StoreFiles;
import org.threeplug.persistence.engine.journal.Hash;
import org.threeplug.persistence.engine.journal.JournalCopy;
import org.threeplug.persistence.engine.journal.JournalVerifier;

/// Copies the journal, whole records only, for whoever checks it elsewhere: an auditor with the stand-alone verifier.
///
/// @param journal the folder it is in
public record JournalExport(StoreFiles files, Path journal) {

    /// @param records that were copied
    /// @param head the hash of the last
    /// @param anchors that were written
    public record Exported(long records, Hash head, int anchors) {}

    /// The closing reports' anchors, as their QR codes say them; not those that are anchors of another PC's journal.
    public static List<String> anchors(DSLContext sql) {
        return sql.resultQuery("SELECT r.code, z.number, z.journal_sequence, z.journal_head FROM z_report z"
                        + " JOIN register r ON r.id = z.register_id LEFT JOIN node n ON n.register_id = r.id"
                        + " LEFT JOIN applied_journal a ON a.node_no = COALESCE(n.node_no, 0)"
                        + " WHERE a.node_no IS NULL OR z.journal_sequence <= a.shared_seq"
                        + " ORDER BY z.journal_sequence, r.code")
                .fetch(row -> "3plugpos:anchor:%s:%s:%s:%s"
                        .formatted(row.get(0), row.get(1), row.get(2), row.get(3)));
    }

    /// @param target a folder that is empty or not there yet
    /// @param anchorFile where to write the anchors
    /// @throws RefusedException `journal.export-not-empty`, `journal.damaged`, `proof.file-taken`
    public Exported to(Path target, List<String> anchors, Optional<Path> anchorFile) throws IOException {
        mustBeEmpty(target);
        if (anchorFile.isPresent()) {
            mustBeFree(anchorFile.get());
        }
        var found = new JournalVerifier(files, journal).verify();
        if (found.damage().isPresent()) {
            throw new RefusedException("journal.damaged", found.damage().get().toString());
        }
        files.createDirectories(target);
        if (found.last() > 0) {
            new JournalCopy(files, journal)
                    .copy(1, found.last(), name -> FileStreams.write(files, target.resolve(name)));
        }
        if (anchorFile.isPresent()) {
            var lines = new ArrayList<>(anchors);
            lines.add(found.last() + " " + found.head());
            OwnerOnly.create(anchorFile.get(), (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return new Exported(found.last(), found.head(), anchorFile.isPresent() ? anchors.size() + 1 : 0);
    }

    /// Older anchors may be the only thing that tells of books that were altered since.
    private static void mustBeFree(Path anchorFile) {
        if (Files.exists(anchorFile, LinkOption.NOFOLLOW_LINKS)) {
            throw new RefusedException("proof.file-taken", anchorFile.toString());
        }
    }

    private static void mustBeEmpty(Path target) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new RefusedException("journal.export-not-empty", target.toString());
        }
        try (var inside = Files.list(target)) {
            if (inside.findAny().isPresent()) {
                throw new RefusedException("journal.export-not-empty", target.toString());
            }
        }
    }
}
