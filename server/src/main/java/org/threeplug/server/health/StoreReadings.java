package org.threeplug.server.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.backup.Backups;
import org.threeplug.clock.Clocks;
import org.threeplug.devices.printing.PrintSpool;
import org.threeplug.health.Readings;
import org.threeplug.payments.CardIntents;
import org.threeplug.persistence.backup.sealing.BackupSecret;
import org.threeplug.persistence.catalog.search.ProductSearch;
import org.threeplug.persistence.engine.store.Condition;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.server.figures.ReportNews;

/// Looks at an open store.
public final class StoreReadings {

    /// How long a customer and a terminal may take.
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(3);

    private static final Logger LOG = LoggerFactory.getLogger(StoreReadings.class);

    private StoreReadings() {}

    /// Looks at everything; takes a moment, so never on the window's thread.
    public static Readings of(OpenStore store) {
        var now = store.get(InstantSource.class).instant();
        return new Readings(
                now,
                free(store),
                store.isStopped(),
                database(store.condition()),
                store.get(PrintSpool.class).state(),
                search(store.get(ProductSearch.class).state()),
                Duration.between(now, store.journalTime()),
                store.get(Backups.class).state(),
                sheetUnseen(store),
                overdue(store, now),
                store.get(Clocks.class).open(),
                store.filesOpenToOthers(),
                store.get(ReportNews.class).now().failed(),
                store.get(ReportNews.class).now().alerts());
    }

    private static Readings.Database database(Condition condition) {
        var unsound = condition.phase() == Condition.Phase.UNSOUND
                ? condition.findings().stream().findFirst().map(first -> first.check() + " " + first.where())
                : Optional.<String>empty();
        return new Readings.Database(unsound, condition.repairs(), condition.strange());
    }

    private static Readings.Search search(ProductSearch.State state) {
        return new Readings.Search(state.phase() == ProductSearch.Phase.READY, state.done(), state.total());
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
