package org.threeplug.persistence.backup.witness;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.engine.journal.Hash;
import org.threeplug.proof.Anchor;

/// The lines with anchors that the program once added to a file elsewhere. Others may write there too: a line that makes no
/// sense is passed over, and no link is followed.
final class AnchorFiles {

    private static final Logger LOG = LoggerFactory.getLogger(AnchorFiles.class);
    private static final long LARGEST = 8L * 1024 * 1024;

    private AnchorFiles() {}

    static String name(String store) {
        return "anchors-" + store + ".txt";
    }

    /// @param store its name, in a form for files
    static List<Witness> of(Path folder, String store) {
        var file = folder.resolve(name(store));
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
                return List.of();
            }
            return Files.readAllLines(file).stream()
                    .flatMap(line -> anchors(line).stream())
                    .map(anchor -> witness(file, anchor))
                    .toList();
        } catch (MalformedInputException e) {
            LOG.warn("{} is no text and tells nothing about the books", file);
        } catch (IOException e) {
            LOG.warn("{} cannot be read: {}", file, e.toString());
        }
        return List.of();
    }

    private static Witness witness(Path file, Anchor anchor) {
        return Witness.anchor(
                file.getFileName().toString(),
                String.valueOf(file.getParent()),
                anchor.sequence(),
                new Hash(HexFormat.of().parseHex(anchor.hash())));
    }

    private static List<Anchor> anchors(String line) {
        try {
            return Anchor.read(List.of(line));
        } catch (RefusedException _) {
            return List.of();
        }
    }
}
