package org.threeplug.desktop.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.backup.BackupState;
import org.threeplug.backup.Backups;
import org.threeplug.clock.ClockJump;
import org.threeplug.clock.Clocks;
import org.threeplug.devices.printing.PrintSpool;
import org.threeplug.payments.CardIntents;
import org.threeplug.persistence.Condition;
import org.threeplug.persistence.backup.BackupSecret;
import org.threeplug.persistence.catalog.search.ProductSearch;
import org.threeplug.receipts.SpoolState;
import org.threeplug.server.compose.OpenStore;

/// What was found at one moment.
///
/// @param freeBytes left on the disk that holds the store; empty when the disk does not say
/// @param journalStopped whether the gate waits to open the store anew
/// @param condition what is known about the database
/// @param clockBehind how far the computer's clock is behind the newest journal record
/// @param sheetUnseen whether the recovery code waits to be put on paper
/// @param openCards card payments of which nobody knows after minutes how they ended
/// @param openToOthers how many files of the store other users of the computer can read
/// @param jump the jump of the clock that nobody has stood behind yet
public record Readings(
        Instant at,
        OptionalLong freeBytes,
        boolean journalStopped,
        Condition condition,
        SpoolState printing,
        ProductSearch.State search,
        Duration clockBehind,
        BackupState backups,
        boolean sheetUnseen,
        int openCards,
        Optional<ClockJump> jump,
        int openToOthers) {

    /// Of a store that is its owner's alone.
    Readings(
            Instant at,
            OptionalLong freeBytes,
            boolean journalStopped,
            Condition condition,
            SpoolState printing,
            ProductSearch.State search,
            Duration clockBehind,
            BackupState backups,
            boolean sheetUnseen,
            int openCards,
            Optional<ClockJump> jump) {
        this(
                at, freeBytes, journalStopped, condition, printing, search, clockBehind, backups, sheetUnseen, openCards,
                jump, 0);
    }

    /// How long a customer and a terminal may take.
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(3);

    private static final Logger LOG = LoggerFactory.getLogger(Readings.class);

    /// Looks at everything; takes a moment, so never on the window's thread.
    public static Readings of(OpenStore store) {
        var now = store.get(InstantSource.class).instant();
        return new Readings(
                now,
                free(store),
                store.isStopped(),
                store.condition(),
                store.get(PrintSpool.class).state(),
                store.get(ProductSearch.class).state(),
                Duration.between(now, store.journalTime()),
                store.get(Backups.class).state(),
                sheetUnseen(store),
                overdue(store, now),
                store.get(Clocks.class).open(),
                store.filesOpenToOthers());
    }

    /// A payment that is on its way is nothing to be alarmed about; one that stays so is.
    private static int overdue(OpenStore store, Instant now) {
        return Math.toIntExact(store.get(CardIntents.class).unresolved(store.origin("health").register()).stream()
                .filter(intent -> Duration.between(intent.openedAt(), now).compareTo(ON_ITS_WAY) > 0)
                .count());
    }

    private static OptionalLong free(OpenStore store) {
        try {
            return OptionalLong.of(store.freeBytes());
        } catch (IOException e) {
            LOG.warn("the disk does not say how much is free", e);
            return OptionalLong.empty();
        }
    }

    private static boolean sheetUnseen(OpenStore store) {
        try {
            return BackupSecret.unseen(store.root()).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
