package org.threeplug.persistence.engine.gate;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.h2.engine.SessionLocal;
import org.h2.mvstore.tx.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.kernel.Event;
import org.threeplug.persistence.engine.capture.Capture;
import org.threeplug.persistence.engine.database.Database;
import org.threeplug.persistence.engine.database.DatabaseImage;
import org.threeplug.persistence.engine.database.JournalIndex;
import org.threeplug.persistence.engine.database.SubjectIndex;
import org.threeplug.persistence.engine.journal.Journal;
import org.threeplug.persistence.engine.journal.JournalRecord.Order;
import org.threeplug.persistence.engine.journal.JournalRecord.Stamp;
import org.threeplug.persistence.engine.journal.OwnJournal;
import org.threeplug.persistence.engine.journal.RowChange;
import org.threeplug.persistence.engine.personal.Erasures;

/// An open database and its open journal, in step. After a failure it is discarded and opened anew.
public final class Engine {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private final Database database;
    private final Journal journal;
    private final Connection writer;
    private final Capture capture;
    private final Rows rows;
    private final Ports ports;
    private final JournalIndex index;
    private final SubjectIndex subjects;
    private final TransactionWatch watch;
    private final Erasures erasures;
    private final List<UUID> erasedSince = new ArrayList<>();
    private Optional<SessionLocal.Savepoint> before = Optional.empty();
    private Instant latest;
    private Instant newestWallClock;
    private final long onDisk;
    private long checkpointed;
    private boolean unsaved;

    /// @param onDisk the newest record that the database's file had when it was opened
    /// @param latest the logical time of the newest record
    /// @param newestWallClock what the computer's clock showed at it
    public Engine(
            Database database,
            Journal journal,
            Map<Class<?>, Function<Rows, ?>> portFactories,
            long onDisk,
            Instant latest,
            Instant newestWallClock,
            Erasures erasures)
            throws SQLException {
        this.database = database;
        this.journal = journal;
        this.onDisk = onDisk;
        this.latest = latest;
        this.newestWallClock = newestWallClock;
        this.writer = database.connectWriter();
        this.capture = Capture.of(journal.layout());
        this.rows = new Rows(writer, capture);
        rows.shared(OwnJournal.class, _ -> journal.own());
        this.ports = new Ports(portFactories, rows, journal);
        this.index = new JournalIndex(writer);
        this.subjects = new SubjectIndex(writer);
        this.watch = new TransactionWatch(writer);
        this.erasures = erasures;
    }

    Journal journal() {
        return journal;
    }

    Capture capture() {
        return capture;
    }

    Ports ports() {
        return ports;
    }

    Instant latest() {
        return latest;
    }

    Instant newestWallClock() {
        return newestWallClock;
    }

    /// Logical time never runs back, whatever the computer's clock does.
    Instant logical(Instant wallClock) {
        return wallClock.isBefore(latest) ? latest : wallClock;
    }

    Optional<JournalIndex.Done> done(UUID key) throws SQLException {
        return index.done(key);
    }

    /// Whether the key of a command was used for another content.
    boolean hadOtherContent(JournalIndex.Done done, byte[] content) {
        return journal.hadOtherContent(done.sequence(), content);
    }

    Transaction transaction() {
        return watch.current();
    }

    /// Lets the ports read and, inside a capture, write.
    <T> T open(Supplier<T> work) {
        rows.open();
        try {
            return work.get();
        } finally {
            rows.close();
        }
    }

    /// From here on [#rollback] takes back no more than what one command does.
    void begin() {
        before = isSettled() ? Optional.empty() : Optional.of(watch.mark());
    }

    void rollback() throws SQLException {
        rows.ended(false);
        if (before.isPresent()) {
            watch.backTo(before.get());
        } else {
            writer.rollback();
        }
    }

    /// The point of no return: from here on any failure means that the engine must be opened anew. The command is durable
    /// once it is settled.
    ///
    /// @param content the fingerprint of the command; kept of what was carried out, not of what was denied
    /// @return the number of the record
    long write(
            Order asked,
            byte[] content,
            Optional<String> refusal,
            List<Event> events,
            Instant at,
            Instant wallClock)
            throws SQLException, IOException {
        var order = refusal.isPresent() ? asked : journal.recognisable(asked, content, capture.changes());
        var hash = journal.prepare(order, refusal, capture.changes(), events, at, wallClock);
        var sequence = journal.written() + 1;
        index.given(new Stamp(sequence, at, wallClock, hash), order, refusal);
        subjects.add(sequence, order.key(), capture.changes());
        journal.write();
        rows.ended(true);
        latest = at;
        newestWallClock = wallClock;
        erasedSince.addAll(erased());
        return sequence;
    }

    /// Whether all that was written down is durable.
    boolean isSettled() {
        return journal.written() == journal.last();
    }

    /// Makes durable what was written down since the last time: with one force first the journal, then the rows.
    void settle() throws SQLException, IOException {
        journal.force();
        writer.commit();
        erasures.complete(List.copyOf(erasedSince));
        erasedSince.clear();
    }

    /// The persons that the running command erases.
    private List<UUID> erased() {
        List<UUID> persons = List.of();
        for (var change : capture.changes()) {
            if (change.operation() == RowChange.Operation.INSERT && change.table().name().equals(Erasures.TABLE)) {
                persons = new ArrayList<>(persons);
                persons.add((UUID) change.key().getFirst());
            }
        }
        return persons;
    }

    /// @throws org.threeplug.kernel.RefusedException when the command would write down again who was erased
    void mustNotNameErased() {
        journal.mustNotName(capture.changes());
    }

    /// Changes rows that are in no journal, between two commands. A journalled table refuses it: no capture is open.
    ///
    /// @return whether it was kept
    boolean beside(BesideTheBooks rows) throws SQLException {
        boolean kept = false;
        try {
            kept = rows.write(writer);
            return kept;
        } finally {
            if (kept) {
                writer.commit();
                unsaved = true;
            } else {
                writer.rollback();
            }
        }
    }

    /// Puts the database on the disk if it has changed.
    public void checkpoint() throws SQLException {
        if (journal.last() != checkpointed || unsaved) {
            database.checkpoint();
            checkpointed = journal.last();
            unsaved = false;
        }
    }

    /// @return whether there are fewer now
    boolean emptyPieces() throws SQLException {
        checkpoint();
        return database.emptyPieces();
    }

    long recordsSinceCheckpoint() {
        return journal.last() - Math.max(onDisk, checkpointed);
    }

    DatabaseImage image() throws SQLException, IOException {
        checkpoint();
        return database.image();
    }

    public void close() throws SQLException, IOException {
        if (erasures.isRewritingDue()) {
            closeCompacted();
            return;
        }
        writer.close();
        database.close();
        journal.close();
    }

    public void closeCompacted() throws SQLException, IOException {
        writer.close();
        database.closeCompacted();
        journal.close();
        if (erasures.isRewritingDue()) {
            erasures.rewritten();
        }
    }

    /// Lets go of everything without writing.
    public void discard() {
        database.discard();
        try {
            journal.abandon();
        } catch (IOException e) {
            LOG.warn("the journal's file could not be closed", e);
        }
    }
}
