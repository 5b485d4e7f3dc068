package org.threeplug.persistence.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.settings.ThisPc;

/// A line in a file beside the books, which no backup takes along. One that cannot be read was never chosen.
public final class RegisterFile implements ThisPc {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterFile.class);

    private final Path file;
    private final AtomicReference<Optional<UUID>> chosen;

    /// @param folder in which the store is
    public RegisterFile(Path folder) {
        this.file = folder.resolve("this-register");
        this.chosen = new AtomicReference<>(read(file));
    }

    private static Optional<UUID> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(UUID.fromString(Files.readString(file).strip())) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("{} cannot be read: this computer is the first register again", file, e);
            return Optional.empty();
        }
    }

    @Override
    public Optional<UUID> register() {
        return chosen.get();
    }

    @Override
    public void be(UUID register) {
        try {
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, register + "\n");
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        chosen.set(Optional.of(register));
    }
}
