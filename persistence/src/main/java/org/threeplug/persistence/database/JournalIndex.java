package org.threeplug.persistence.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.threeplug.persistence.journal.Hash;
import org.threeplug.persistence.journal.JournalRecord;
import org.threeplug.persistence.journal.JournalRecord.Order;
import org.threeplug.persistence.journal.JournalRecord.Person;
import org.threeplug.persistence.journal.JournalRecord.Stamp;

/// The table that tells how far the database has come and answers keys that were carried out before.
public final class JournalIndex implements AutoCloseable {

    public static final String DONE = "done";

    private static final String INSERT = "INSERT INTO journal_index (seq, kind, done_key, command, command_version,"
            + " occurred_at, wall_at, actor_id, actor_name, actor_role, register_id, device, reason, approver_id,"
            + " approver_name, outcome, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /// The newest record the database holds.
    public record Position(long sequence, Instant at, Hash hash) {

        static final Position START = new Position(0, Instant.EPOCH, Hash.NONE);
    }

    /// A command that was done before.
    public record Done(long sequence, String command) {}

    private final PreparedStatement insert;
    private final PreparedStatement find;

    public JournalIndex(Connection connection) throws SQLException {
        this.insert = connection.prepareStatement(INSERT);
        this.find = connection.prepareStatement("SELECT seq, command FROM journal_index WHERE done_key = ?");
    }

    /// How far a database has come; the start when it does not have the table yet.
    public static Position position(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var exists = statement.executeQuery("SELECT 1 FROM INFORMATION_SCHEMA.TABLES"
                    + " WHERE TABLE_SCHEMA = 'PUBLIC' AND TABLE_NAME = 'JOURNAL_INDEX'");
            if (!exists.next()) {
                return Position.START;
            }
            // H2 answers MAX from the index; it would sort the whole table for a descending order.
            var row = statement.executeQuery("SELECT seq, occurred_at, hash FROM journal_index"
                    + " WHERE seq = (SELECT MAX(seq) FROM journal_index)");
            return row.next()
                    ? new Position(
                            row.getLong(1),
                            row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                            new Hash(row.getBytes(3)))
                    : Position.START;
        }
    }

    /// What the computer's clock showed at the newest record; the epoch before the first.
    public static Instant newestWallClock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT wall_at FROM journal_index"
                        + " WHERE seq = (SELECT MAX(seq) FROM journal_index)")) {
            return row.next() ? row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC) : Instant.EPOCH;
        }
    }

    public Optional<Done> done(UUID key) throws SQLException {
        find.setObject(1, key);
        try (var row = find.executeQuery()) {
            return row.next() ? Optional.of(new Done(row.getLong(1), row.getString(2))) : Optional.empty();
        }
    }

    /// Adds any record.
    public void add(JournalRecord journalRecord) throws SQLException {
        switch (journalRecord) {
            case JournalRecord.Given given -> given(given.stamp(), given.order(), given.refusal());
            case JournalRecord.Schema schema -> maintenance(schema.stamp(), "schema", "schema");
            case JournalRecord.Migration migration -> maintenance(migration.stamp(), "migration", migration.script());
        }
    }

    public void given(Stamp stamp, Order order, Optional<String> refusal) throws SQLException {
        start(stamp, "command", clipped(order.command(), 200), order.version());
        if (refusal.isEmpty()) {
            insert.setObject(3, order.key());
        } else {
            insert.setNull(3, Types.OTHER);
        }
        insert.setObject(8, order.actor().id());
        insert.setString(9, clipped(order.actor().name(), 200));
        insert.setString(10, clipped(order.actor().role(), 100));
        insert.setObject(11, order.register());
        insert.setString(12, clipped(order.device(), 100));
        insert.setString(13, order.reason().map(reason -> clipped(reason, 4_000)).orElse(null));
        optional(14, order.approver().map(Person::id).orElse(null));
        insert.setString(15, order.approver().map(a -> clipped(a.name(), 200)).orElse(null));
        insert.setString(16, clipped(refusal.orElse(DONE), 200));
        insert.executeUpdate();
    }

    private void maintenance(Stamp stamp, String kind, String what) throws SQLException {
        start(stamp, kind, clipped(what, 200), 1);
        for (var empty : new int[] {3, 8, 11, 13, 14, 15}) {
            insert.setNull(empty, Types.OTHER);
        }
        for (var blank : new int[] {9, 10, 12}) {
            insert.setString(blank, "");
        }
        insert.setString(16, DONE);
        insert.executeUpdate();
    }

    private void start(Stamp stamp, String kind, String command, int version) throws SQLException {
        insert.setLong(1, stamp.sequence());
        insert.setString(2, kind);
        insert.setString(4, command);
        insert.setInt(5, version);
        insert.setObject(6, LocalDateTime.ofInstant(stamp.at(), ZoneOffset.UTC));
        insert.setObject(7, LocalDateTime.ofInstant(stamp.wallClock(), ZoneOffset.UTC));
        insert.setBytes(17, stamp.hash().bytes());
    }

    private void optional(int at, @Nullable Object value) throws SQLException {
        if (value == null) {
            insert.setNull(at, Types.OTHER);
        } else {
            insert.setObject(at, value);
        }
    }

    private static String clipped(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        find.close();
    }
}
