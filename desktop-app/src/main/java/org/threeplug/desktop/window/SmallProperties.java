package org.threeplug.desktop.window;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.persistence.engine.file.SideFile;

/// What this computer remembers of its window. Nothing in such a file keeps anybody from signing in.
final class SmallProperties {

    private static final Logger LOG = LoggerFactory.getLogger(SmallProperties.class);

    private SmallProperties() {}

    static Optional<Properties> read(Path file) {
        try {
            return SideFile.read(file, SmallProperties::parse);
        } catch (IOException e) {
            LOG.warn("{} cannot be read", file, e);
            return Optional.empty();
        }
    }

    /// Whole or not at all: a file that was begun takes the place of the one before only once it is written.
    static boolean write(Path file, Properties kept) {
        try {
            Files.createDirectories(file.getParent());
            var part = file.resolveSibling(file.getFileName() + ".part");
            try (var out = Files.newBufferedWriter(part)) {
                kept.store(out, null);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            LOG.warn("{} cannot be kept", file, e);
            return false;
        }
    }

    private static Properties parse(List<String> lines) {
        var kept = new Properties();
        try (var in = new StringReader(String.join("\n", lines))) {
            kept.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kept;
    }
}
