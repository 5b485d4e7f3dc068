package org.threeplug.desktop.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.threeplug.clock.ClockJump;
import org.threeplug.clock.Clocks;
import org.threeplug.desktop.compose.OpenStore;
import org.threeplug.devices.printing.PrintSpool;
import org.threeplug.devices.printing.SpoolState;
import org.threeplug.persistence.catalog.search.ProductSearch;

/// What was found at one moment.
///
/// @param freeBytes left on the disk that holds the store
/// @param journalStopped whether the gate waits to open the store anew
/// @param clockBehind how far the computer's clock is behind the newest journal record
/// @param jump the jump of the clock that nobody has stood behind yet
public record Readings(
        long freeBytes,
        boolean journalStopped,
        SpoolState printing,
        ProductSearch.State search,
        Duration clockBehind,
        Optional<ClockJump> jump) {

    /// Looks at everything; takes a moment, so never on the window's thread.
    public static Readings of(OpenStore store) {
        return new Readings(
                free(store),
                store.isStopped(),
                store.get(PrintSpool.class).state(),
                store.get(ProductSearch.class).state(),
                Duration.between(store.get(InstantSource.class).instant(), store.journalTime()),
                store.get(Clocks.class).open());
    }

    private static long free(OpenStore store) {
        try {
            return Files.getFileStore(store.root()).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
