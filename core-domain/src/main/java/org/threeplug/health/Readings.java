package org.threeplug.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.threeplug.backup.BackupState;
import org.threeplug.clock.ClockJump;
import org.threeplug.receipts.SpoolState;

/// What was found at one moment.
///
/// @param freeBytes left on the disk that holds the store; empty when the disk does not say
/// @param journalStopped whether the gate waits to open the store anew
/// @param database what is known about the database
/// @param search how far the search index is
/// @param clockBehind how far the computer's clock is behind the newest journal record
/// @param sheetUnseen whether the recovery code waits to be put on paper
/// @param openCards card payments of which nobody knows after minutes how they ended
/// @param openToOthers how many files of the store other users of the computer can read
/// @param reportsFailed the names of schedules whose newest report could not be made
/// @param alerts how many alerts of targets nobody has put away
/// @param jump the jump of the clock that nobody has stood behind yet
public record Readings(
        Instant at,
        OptionalLong freeBytes,
        boolean journalStopped,
        Database database,
        SpoolState printing,
        Search search,
        Duration clockBehind,
        BackupState backups,
        boolean sheetUnseen,
        int openCards,
        Optional<ClockJump> jump,
        int openToOthers,
        List<String> reportsFailed,
        int alerts) {

    public Readings {
        reportsFailed = List.copyOf(reportsFailed);
    }

    /// What is known about the database.
    ///
    /// @param unsound the first thing that does not agree with the journal; empty while nothing is known to be wrong
    /// @param repairs how often it was made anew since the store was opened
    /// @param strange what stood in it though the program never put it there
    public record Database(Optional<String> unsound, int repairs, List<String> strange) {

        /// Nothing is wrong with it.
        public static final Database SOUND = new Database(Optional.empty(), 0, List.of());

        public Database {
            strange = List.copyOf(strange);
        }
    }

    /// How far the search index is.
    public record Search(boolean ready, long done, long total) {

        /// Everything is found.
        public static final Search READY = new Search(true, 0, 0);
    }

    /// Of a store that is its owner's alone.
    public Readings(
            Instant at,
            OptionalLong freeBytes,
            boolean journalStopped,
            Database database,
            SpoolState printing,
            Search search,
            Duration clockBehind,
            BackupState backups,
            boolean sheetUnseen,
            int openCards,
            Optional<ClockJump> jump) {
        this(
                at, freeBytes, journalStopped, database, printing, search, clockBehind, backups, sheetUnseen, openCards,
                jump, 0, List.of(), 0);
    }
}
