package org.threeplug.persistence.engine.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.threeplug.persistence.engine.file.OwnerOnly;
import org.threeplug.persistence.engine.file.SideFile;
import org.threeplug.persistence.engine.journal.Hash;
import org.threeplug.persistence.engine.journal.JournalReader;
import org.threeplug.persistence.engine.journal.JournalRecord;
import org.threeplug.persistence.engine.journal.Sealing;
import org.threeplug.persistence.engine.personal.PersonKeys;

/// Who might do what when the journal was at some record, kept beside the database, so that a start need read only what
/// followed. It saves reading and is no proof: a drill and `verify` ask the whole journal.
///
/// @param head the hash of the record, so that a note of another journal is not believed
public record RightsNote(long sequence, Hash head, RightsRows rows) {

    private static final String FILE = "rights.known";

    public static Optional<RightsNote> of(Path root) throws IOException {
        return SideFile.read(root.resolve(FILE), RightsNote::parse);
    }

    private static RightsNote parse(List<String> lines) {
        return new RightsNote(
                Long.parseLong(lines.get(0)),
                new Hash(HexFormat.of().parseHex(lines.get(1))),
                RightsRows.parse(lines.subList(2, lines.size())));
    }

    public void keepIn(Path root) throws IOException {
        var lines = new ArrayList<>(List.of(Long.toString(sequence), head.toString()));
        lines.addAll(rows.lines());
        OwnerOnly.write(root.resolve(FILE), lines);
    }

    public static void forget(Path root) throws IOException {
        Files.deleteIfExists(root.resolve(FILE));
    }

    /// The rows as the records since make them; empty where they cannot tell: the note is of another journal, or a migration
    /// changed rows without a record of them.
    ///
    /// @param keys which open what is sealed
    /// @param last the newest record
    /// @param lastHead its hash
    public Optional<RightsRows> upTo(JournalReader reader, PersonKeys keys, long last, Hash lastHead) {
        if (sequence > last || sequence < 1 || sequence == last && !head.equals(lastHead)) {
            return Optional.empty();
        }
        var known = new boolean[] {true};
        if (sequence < last) {
            reader.read(sequence, last, each -> known[0] &= take(each, keys));
        }
        return known[0] ? Optional.of(rows) : Optional.empty();
    }

    private boolean take(JournalRecord each, PersonKeys keys) {
        if (each.stamp().sequence() == sequence) {
            return each.stamp().hash().equals(head);
        }
        if (each instanceof JournalRecord.Given given) {
            Sealing.opened(given, keys).changes().stream().filter(RightsRows::concern).forEach(rows::apply);
        }
        return !(each instanceof JournalRecord.Migration);
    }
}
