package org.threeplug.persistence.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.threeplug.kernel.RefusedException;

/// A file that was looked through once. A look and an import open it several times, and finding out its encoding reads all
/// of it.
///
/// @param text what was found out about its text; nothing of a workbook
public record SheetFile(Path path, long size, FileTime changed, Optional<SheetText.Look> text) {

    /// @throws RefusedException when it cannot be read, is empty or too large
    public static SheetFile of(Path path) {
        try {
            long size = Files.size(path);
            if (size > SheetText.MOST_BYTES) {
                throw SheetText.tooLarge();
            }
            var changed = Files.getLastModifiedTime(path);
            return new SheetFile(path, size, changed, isZip(path) ? Optional.empty() : Optional.of(SheetText.look(path)));
        } catch (NoSuchFileException _) {
            throw new RefusedException("catalog.import-no-file", path.toString());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /// This, or what the file is by now.
    ///
    /// @throws RefusedException when it cannot be read, is empty or too large
    SheetFile still(Path other) {
        try {
            return path.equals(other) && Files.size(other) == size && Files.getLastModifiedTime(other).equals(changed)
                    ? this
                    : of(other);
        } catch (IOException _) {
            return of(other);
        }
    }

    static RefusedException unreadable(IOException e) {
        return new RefusedException("catalog.import-unreadable", String.valueOf(e.getMessage()));
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        }
    }
}
