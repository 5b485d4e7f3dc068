package org.threeplug.persistence;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.threeplug.kernel.Sessions;
import org.threeplug.persistence.database.DatabaseSettings;
import org.threeplug.persistence.file.DiskFiles;
import org.threeplug.persistence.file.StoreFiles;
import org.threeplug.persistence.gate.Rows;

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
            Optional.empty());

    public StoreOptions {
        ports = Map.copyOf(ports);
        migrations = List.copyOf(migrations);
    }

    public StoreOptions withPorts(Map<Class<?>, Function<Rows, ?>> newPorts) {
        return new StoreOptions(
                newPorts,
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
                sessions);
    }

    public StoreOptions withMigrations(List<String> newMigrations) {
        return new StoreOptions(
                ports,
                newMigrations,
                files,
                database,
                clock,
                segmentBytes,
                checkpointEvery,
                reserveBytes,
                backgroundCheck,
                copiedBeforeUpdate,
                watch,
                sessions);
    }

    public StoreOptions withFiles(StoreFiles newFiles) {
        return new StoreOptions(
                ports,
                migrations,
                newFiles,
                database,
                clock,
                segmentBytes,
                checkpointEvery,
                reserveBytes,
                backgroundCheck,
                copiedBeforeUpdate,
                watch,
                sessions);
    }

    public StoreOptions withDatabase(DatabaseSettings newDatabase) {
        return new StoreOptions(
                ports,
                migrations,
                files,
                newDatabase,
                clock,
                segmentBytes,
                checkpointEvery,
                reserveBytes,
                backgroundCheck,
                copiedBeforeUpdate,
                watch,
                sessions);
    }

    public StoreOptions withClock(InstantSource newClock) {
        return new StoreOptions(
                ports,
                migrations,
                files,
                database,
                newClock,
                segmentBytes,
                checkpointEvery,
                reserveBytes,
                backgroundCheck,
                copiedBeforeUpdate,
                watch,
                sessions);
    }

    public StoreOptions withSegmentBytes(long newSegmentBytes) {
        return new StoreOptions(
                ports,
                migrations,
                files,
                database,
                clock,
                newSegmentBytes,
                checkpointEvery,
                reserveBytes,
                backgroundCheck,
                copiedBeforeUpdate,
                watch,
                sessions);
    }

    public StoreOptions withCheckpointEvery(Duration newCheckpointEvery) {
        return new StoreOptions(
                ports,
                migrations,
                files,
                database,
                clock,
                segmentBytes,
                newCheckpointEvery,
                reserveBytes,
                backgroundCheck,
                copiedBeforeUpdate,
                watch,
                sessions);
    }

    public StoreOptions withBackgroundCheck(boolean newBackgroundCheck) {
        return new StoreOptions(
                ports,
                migrations,
                files,
                database,
                clock,
                segmentBytes,
                checkpointEvery,
                reserveBytes,
                newBackgroundCheck,
                copiedBeforeUpdate,
                watch,
                sessions);
    }

    /// Of a store that is made to be looked at and thrown away, or has been copied already.
    public StoreOptions withoutCopyBeforeUpdate() {
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
                false,
                watch,
                sessions);
    }

    public StoreOptions withWatch(OpeningWatch newWatch) {
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
                newWatch,
                sessions);
    }

    public StoreOptions withSessions(Sessions known) {
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
                Optional.of(known));
    }
}
