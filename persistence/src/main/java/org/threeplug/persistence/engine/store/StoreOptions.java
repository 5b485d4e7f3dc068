package org.threeplug.persistence.engine.store;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.threeplug.kernel.Sessions;
import org.threeplug.persistence.engine.database.DatabaseSettings;
import org.threeplug.persistence.engine.file.DiskFiles;
import org.threeplug.persistence.engine.file.StoreFiles;
import org.threeplug.persistence.engine.gate.Rows;

/// What a store is opened with.
///
/// @param ports how the write side of each context is made
/// @param migrations folders of migration scripts on the class path
/// @param files what the journal is written through
/// @param segmentBytes the size of a journal file
/// @param checkpointEvery how often the database is put on the disk, which bounds the replay after a crash; a tenth of it after a
///     thousand records
/// @param reserveBytes of the disk that are kept free for finishing; with less no command is taken
/// @param backgroundCheck whether an opened store is looked over behind the till
/// @param copiedBeforeUpdate whether journal and keys are copied before scripts of a newer program run on books that are there
/// @param watch told while the database catches up or is made anew
/// @param rules what has to be true between the parts of the books
/// @param sessions who may be believed to act; empty for a store that begins with nobody
public record StoreOptions(
        Map<Class<?>, Function<Rows, ?>> ports,
        List<String> migrations,
        StoreFiles files,
        DatabaseSettings database,
        InstantSource clock,
        long segmentBytes,
        Duration checkpointEvery,
        long reserveBytes,
        boolean backgroundCheck,
        boolean copiedBeforeUpdate,
        OpeningWatch watch,
        BookRules rules,
        Optional<Sessions> sessions) {

    /// The newest file is read through at each start, and its records are hashed by an interpreter yet: with 16 MB that took
    /// a tenth of a second on average.
    private static final long SEGMENT_BYTES = 4L * 1024 * 1024;

    public static final StoreOptions DEFAULT = new StoreOptions(
            Map.of(),
            List.of("db/migration"),
            new DiskFiles(),
            DatabaseSettings.DEFAULT,
            InstantSource.system(),
            SEGMENT_BYTES,
            Duration.ofSeconds(10),
            64L * 1024 * 1024,
            true,
            true,
            OpeningWatch.NOBODY,
            BookRules.NONE,
            Optional.empty());

    public StoreOptions {
        ports = Map.copyOf(ports);
        migrations = List.copyOf(migrations);
    }

    /// These while one of them is changed.
    private static final class Draft {

        private Map<Class<?>, Function<Rows, ?>> ports;
        private List<String> migrations;
        private StoreFiles files;
        private DatabaseSettings database;
        private InstantSource clock;
        private long segmentBytes;
        private Duration checkpointEvery;
        private long reserveBytes;
        private boolean backgroundCheck;
        private boolean copiedBeforeUpdate;
        private OpeningWatch watch;
        private BookRules rules;
        private Optional<Sessions> sessions;

        Draft(StoreOptions of) {
            ports = of.ports;
            migrations = of.migrations;
            files = of.files;
            database = of.database;
            clock = of.clock;
            segmentBytes = of.segmentBytes;
            checkpointEvery = of.checkpointEvery;
            reserveBytes = of.reserveBytes;
            backgroundCheck = of.backgroundCheck;
            copiedBeforeUpdate = of.copiedBeforeUpdate;
            watch = of.watch;
            rules = of.rules;
            sessions = of.sessions;
        }

        StoreOptions made() {
            return new StoreOptions(
                    ports,
                    migrations,
                    files,
                    database,
                    clock,
                    segmentBytes,
                    checkpointEvery,
                    reserveBytes,
                    backgroundCheck,
                    copiedBeforeUpdate,
                    watch,
                    rules,
                    sessions);
        }
    }

    private StoreOptions with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.made();
    }

    public StoreOptions withPorts(Map<Class<?>, Function<Rows, ?>> newPorts) {
        return with(draft -> draft.ports = newPorts);
    }

    public StoreOptions withMigrations(List<String> newMigrations) {
        return with(draft -> draft.migrations = newMigrations);
    }

    public StoreOptions withFiles(StoreFiles newFiles) {
        return with(draft -> draft.files = newFiles);
    }

    public StoreOptions withDatabase(DatabaseSettings newDatabase) {
        return with(draft -> draft.database = newDatabase);
    }

    public StoreOptions withClock(InstantSource newClock) {
        return with(draft -> draft.clock = newClock);
    }

    public StoreOptions withSegmentBytes(long newSegmentBytes) {
        return with(draft -> draft.segmentBytes = newSegmentBytes);
    }

    public StoreOptions withCheckpointEvery(Duration newCheckpointEvery) {
        return with(draft -> draft.checkpointEvery = newCheckpointEvery);
    }

    public StoreOptions withBackgroundCheck(boolean newBackgroundCheck) {
        return with(draft -> draft.backgroundCheck = newBackgroundCheck);
    }

    /// Of a store that is made to be looked at and thrown away, or has been copied already.
    public StoreOptions withoutCopyBeforeUpdate() {
        return with(draft -> draft.copiedBeforeUpdate = false);
    }

    public StoreOptions withWatch(OpeningWatch newWatch) {
        return with(draft -> draft.watch = newWatch);
    }

    public StoreOptions withRules(BookRules newRules) {
        return with(draft -> draft.rules = newRules);
    }

    public StoreOptions withSessions(Sessions known) {
        return with(draft -> draft.sessions = Optional.of(known));
    }
}
