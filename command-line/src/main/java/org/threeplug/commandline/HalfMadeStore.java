package org.threeplug.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// A store that was begun in an empty folder and got no shop, because what was asked for was refused. Whoever asks again
/// finds the folder empty.
///
/// @param wasEmpty whether there was nothing at all; else nothing is ever taken away
record HalfMadeStore(Path root, boolean wasEmpty) {

    static HalfMadeStore begin(Path root) {
        return new HalfMadeStore(root, isEmpty(root));
    }

    void takeAway() {
        if (!wasEmpty || !Files.isDirectory(root)) {
            return;
        }
        try {
            for (var path : inside()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Deepest first.
    private List<Path> inside() throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(path -> !path.equals(root)).sorted(Comparator.reverseOrder()).toList();
        }
    }

    private static boolean isEmpty(Path root) {
        if (Files.notExists(root)) {
            return true;
        }
        try (var inside = Files.list(root)) {
            return inside.findAny().isEmpty();
        } catch (IOException _) {
            return false;
        }
    }
}
