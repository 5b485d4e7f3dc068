package org.threeplug.persistence.engine.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Small files beside the books. One that makes no sense is set aside under another name, with a sentence in the log, and
/// counts as none: no side file is worth that the till stays shut or that a night goes without its backup.
public final class SideFile {

    /// What the names of those end with that were set aside.
    public static final String ASIDE = ".unreadable";

    private static final Logger LOG = LoggerFactory.getLogger(SideFile.class);
    private static final long LARGEST = 1024 * 1024;

    /// Understands the lines of a file; any runtime exception says that they make no sense.
    @FunctionalInterface
    public interface Understanding<T> {

        T of(List<String> lines);
    }

    private SideFile() {}

    /// What a file says; empty when it is not there, and when it was set aside.
    ///
    /// @throws IOException when the disk fails, which says nothing about the file
    public static <T> Optional<T> read(Path file, Understanding<T> understanding) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
            setAside(file, "it is no small file");
            return Optional.empty();
        }
        try {
            return Optional.of(understanding.of(Files.readAllLines(file)));
        } catch (CharacterCodingException e) {
            setAside(file, "it is not a text");
        } catch (RuntimeException e) {
            setAside(file, String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    /// Gives a file a name under which nobody reads it again, and leaves what is in it to those who look.
    public static void setAside(Path file, String why) throws IOException {
        var aside = aside(file);
        Files.move(file, aside);
        LOG.error("{} cannot be understood ({}); it was set aside as {}", file, why, aside.getFileName());
    }

    /// Keeps a copy of a file of which a part makes no sense.
    public static void copyAside(Path file, String why) throws IOException {
        var aside = aside(file);
        Files.copy(file, aside, LinkOption.NOFOLLOW_LINKS);
        LOG.error("A part of {} cannot be understood ({}); all of it was kept as {}", file, why, aside.getFileName());
    }

    private static Path aside(Path file) {
        var aside = file.resolveSibling(file.getFileName() + ASIDE);
        for (var i = 2; Files.exists(aside, LinkOption.NOFOLLOW_LINKS); i++) {
            aside = file.resolveSibling(file.getFileName() + "-" + i + ASIDE);
        }
        return aside;
    }
}
