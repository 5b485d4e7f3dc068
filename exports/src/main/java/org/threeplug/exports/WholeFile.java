package org.threeplug.exports;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that a person named. It is written beside, under a name that nothing else has, and gets its own when it is whole:
/// what was there before stays until then. Only a plain file is ever replaced, so no folder, pipe or device goes, and nothing
/// is written through a link. Nobody but its owner can read it.
public final class WholeFile implements Closeable {

    private final Path file;
    private final Path part;
    private final OutputStream out;

    private WholeFile(Path file, Path part, OutputStream out) {
        this.file = file;
        this.part = part;
        this.out = out;
    }

    /// Begins one.
    ///
    /// @throws IOException also when something stands there that is no plain file
    public static WholeFile begin(Path file) throws IOException {
        mustBePlain(file);
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(String.valueOf(folder));
        }
        // A file for passing use is made its owner's alone, wherever it is made.
        var part = Files.createTempFile(folder, file.getFileName() + "-", ".part");
        return new WholeFile(file, part, Files.newOutputStream(part, LinkOption.NOFOLLOW_LINKS));
    }

    /// Whether a file can be made there: nothing is, or a plain file that it replaces.
    public static boolean isPlain(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static void mustBePlain(Path file) throws IOException {
        if (!isPlain(file)) {
            throw new FileSystemException(file.toString(), null, "no plain file");
        }
    }

    public OutputStream out() {
        return out;
    }

    /// All is in it: it gets its name.
    public void whole() throws IOException {
        out.close();
        mustBePlain(file);
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Drops what is not whole.
    @Override
    public void close() throws IOException {
        try (out) {
            Files.deleteIfExists(part);
        }
    }
}
