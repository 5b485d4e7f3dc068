package org.threeplug.persistence.backup.witness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.persistence.engine.file.OwnerOnly;
import org.threeplug.persistence.engine.file.SideFile;

/// The folder that each Z report's anchor is added to, in a small file beside the books.
public final class AnchorPlace {

    public static final String FILE = "anchors.folder";

    private static final Logger LOG = LoggerFactory.getLogger(AnchorPlace.class);

    private AnchorPlace() {}

    public static Optional<Path> of(Path root) {
        try {
            return SideFile.read(root.resolve(FILE), lines -> absolute(Path.of(lines.getFirst())));
        } catch (IOException e) {
            LOG.warn("the folder for anchors cannot be read", e);
            return Optional.empty();
        }
    }

    /// As it is always written down; a relative one would lead somewhere else with each start.
    private static Path absolute(Path folder) {
        if (!folder.isAbsolute()) {
            throw new IllegalArgumentException("it names no folder");
        }
        return folder;
    }

    static void keep(Path root, Path folder) throws IOException {
        OwnerOnly.write(root.resolve(FILE), List.of(folder.toString()));
    }
}
