package org.threeplug.persistence.engine.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.engine.Constants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.persistence.engine.database.Database;
import org.threeplug.persistence.engine.database.JournalIndex;
import org.threeplug.persistence.engine.database.MigrationScripts;
import org.threeplug.persistence.engine.database.Migrations;
import org.threeplug.persistence.engine.database.ReadConnections;
import org.threeplug.persistence.engine.database.Secrets;
import org.threeplug.persistence.engine.journal.Journal;
import org.threeplug.persistence.engine.journal.JournalReader;
import org.threeplug.persistence.engine.journal.Layout;
import org.threeplug.persistence.engine.personal.PersonKeys;
import org.threeplug.persistence.engine.recovery.Replay;
import org.threeplug.persistence.engine.recovery.RightsNote;
import org.threeplug.persistence.engine.recovery.RightsRows;

/// Whether the database says who may do what as the journal does. Whoever changes a role there with another program would
/// have its rights at the next sign-in, and nothing else would notice soon. A start compares with what was noted at the last
/// close and the records since; where nothing was noted, the whole journal is asked behind the till.
final class RightsCheck {

    private static final Logger LOG = LoggerFactory.getLogger(RightsCheck.class);

    /// So many records later it is noted anew while nobody works, so that a start after a crash need not read more.
    private static final long MANY = 1_000;

    /// There are few rows in it, and a till has little memory.
    private static final int CACHE_KILOBYTES = 4 * 1024;

    private final StoreDirectory directory;
    private final StoreOptions options;
    private final PersonKeys keys;
    private final boolean judging;

    /// The check behind the till and somebody who asks may come at once.
    private final ReentrantLock asking = new ReentrantLock();

    private volatile boolean owed;
    private volatile boolean cancelled;
    private volatile long noted;
    private volatile Layout layout = Layout.NONE;

    /// @param judging whether a start compares; whoever compares all rows anyway wants them as they are
    RightsCheck(StoreDirectory directory, StoreOptions options, PersonKeys keys, boolean judging) {
        this.judging = judging;
        this.directory = directory;
        this.options = options;
        this.keys = keys;
    }

    /// A database that has just been brought up to date, before this program's migrations.
    ///
    /// @throws ChangedRights when it is not as noted
    void mustHold(Database database, Journal journal) throws SQLException, IOException {
        if (!judging) {
            owed = true;
            return;
        }
        var reader = new JournalReader(options.files(), directory.journal());
        var note = RightsNote.of(directory.root());
        var right = note.flatMap(known -> known.upTo(reader, keys, journal.last(), journal.head()));
        owed = right.isEmpty();
        noted = note.map(RightsNote::sequence).orElse(0L);
        if (right.isPresent()) {
            var changed = right.get().differences(RightsRows.of(database.owner(), journal.layout()));
            if (!changed.isEmpty()) {
                RightsNote.forget(directory.root());
                throw new ChangedRights(changed);
            }
        }
    }

    /// A database that is as it should be: asked, or made from the journal alone.
    void note(Database database, Journal journal, boolean made) throws SQLException, IOException {
        layout = journal.layout();
        if (made) {
            owed = false;
            noted = 0;
        }
        if (!owed) {
            note(database.owner());
        }
    }

    private void note(Connection connection) throws SQLException, IOException {
        var position = JournalIndex.position(connection);
        var rows = RightsRows.of(connection, layout);
        if (position.sequence() > 0 && position.sequence() != noted) {
            new RightsNote(position.sequence(), position.hash(), rows).keepIn(directory.root());
            noted = position.sequence();
        }
    }

    /// Notes it again where much was recorded since, or the store is about to close.
    void noteAgain(ReadConnections reads, long last, boolean closing) {
        if (owed || last == noted || !closing && last - noted < MANY) {
            return;
        }
        inOneMoment(reads, connection -> {
            try {
                note(connection);
            } catch (IOException e) {
                LOG.warn("who may do what could not be noted; the next start asks the journal", e);
            }
            return true;
        });
    }

    /// The store is being closed; what is owed stays so.
    void cancel() {
        cancelled = true;
    }

    boolean isJudging() {
        return judging;
    }

    /// Whether the whole journal has to be asked.
    boolean isOwed() {
        return owed;
    }

    /// Whether the records about people and roles make it likely that somebody changed both the rows and the note.
    boolean isDoubtful(ReadConnections reads, JournalReader reader) {
        return inOneMoment(reads, connection -> new RightsOfLate(reader, keys)
                .contradict(connection, RightsRows.of(connection, layout)));
    }

    /// What the whole journal says against the database; long for a long journal, and beside a till that goes on.
    List<String> differences(ReadConnections reads, JournalReader reader) throws SQLException, IOException {
        var found = inOneMoment(reads, connection -> new Found(
                JournalIndex.position(connection).sequence(), RightsRows.of(connection, layout)));
        var scratch = directory.scratch().resolve("rights");
        asking.lock();
        try {
            options.files().createDirectories(scratch);
            var changed = fromJournal(scratch.resolve("rights"), reader, found.sequence()).differences(found.rows());
            owed = !changed.isEmpty();
            return changed;
        } catch (CancellationException _) {
            return List.of();
        } finally {
            options.files().deleteFolder(scratch);
            asking.unlock();
        }
    }

    private record Found(long sequence, RightsRows rows) {}

    private RightsRows fromJournal(Path file, JournalReader reader, long last) throws SQLException {
        var settings = options.database().withCacheKilobytes(CACHE_KILOBYTES);
        var database = Database.open(file, Secrets.passing(), settings);
        try {
            var migrations = new Migrations(database, new MigrationScripts(options.migrations()));
            Replay.ofRights(database, migrations, keys).runRights(reader, last, () -> cancelled);
            return RightsRows.of(database.owner(), layout);
        } finally {
            database.discard();
        }
    }

    private static <T> T inOneMoment(ReadConnections reads, ReadConnections.Work<T> work) {
        return reads.plainly(connection -> {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Constants.TRANSACTION_SNAPSHOT);
            try {
                return work.on(connection);
            } finally {
                connection.rollback();
            }
        });
    }

    /// Somebody changed who may do what without the program.
    static final class ChangedRights extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<String> names;

        ChangedRights(List<String> names) {
            super("changed without the program: " + String.join("; ", names));
            this.names = List.copyOf(names);
        }

        List<String> names() {
            return names;
        }
    }
}
