package org.threeplug.persistence.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.persistence.file.OwnerOnly;

/// The folder that each Z report's anchor is added to, in a small file beside the books.
final class AnchorPlace {

    static final String FILE = "anchors.folder";

    private static final Logger LOG = LoggerFactory.getLogger(AnchorPlace.class);

    private AnchorPlace() {}

    static Optional<Path> of(Path root) {
        try {
            var file = root.resolve(FILE);
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().findFirst().map(Path::of)
                    : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            LOG.warn("the folder for anchors cannot be read", e);
            return Optional.empty();
        }
    }

    static void keep(Path root, Path folder) throws IOException {
        OwnerOnly.write(root.resolve(FILE), List.of(folder.toString()));
    }
}
