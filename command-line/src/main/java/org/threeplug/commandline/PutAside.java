package org.threeplug.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Copies in which somebody who was erased may still be found.
final class PutAside {

    private PutAside() {}

    /// Stores and databases that were put aside whole, which the program never deletes, and a restore that was killed.
    static List<Path> beside(Path root) {
        var store = root.toAbsolutePath().normalize();
        var left = new ArrayList<Path>();
        left.addAll(named(store.resolveSibling("."), store.getFileName() + "-before-restore-"));
        left.addAll(named(store.resolveSibling("."), store.getFileName() + "-restored-"));
        left.addAll(named(store.resolveSibling("."), store.getFileName() + "-before-update-"));
        left.addAll(named(store.resolve("database"), "books.damaged-"));
        return left;
    }

    private static List<Path> named(Path folder, String start) {
        try (var inside = Files.list(folder.normalize())) {
            return inside.filter(path -> path.getFileName().toString().startsWith(start))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
