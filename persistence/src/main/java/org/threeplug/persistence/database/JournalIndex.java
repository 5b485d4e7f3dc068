package org.threeplug.persistence.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.threeplug.persistence.journal.Hash;
import org.threeplug.persistence.journal.JournalRecord;
import org.threeplug.persistence.journal.JournalRecord.Given;
import org.threeplug.persistence.journal.JournalRecord.Order;
import org.threeplug.persistence.journal.JournalRecord.Person;
import org.threeplug.persistence.journal.JournalRecord.Stamp;

/// The table that tells how far the database has come and answers keys that were carried out before.
public final class JournalIndex implements AutoCloseable {

    public static final String DONE = "done";

    private static final String INSERT = "INSERT INTO journal_index (seq, kind, done_key, command, command_version,"
            + " occurred_at, wall_at, actor_id, actor_name, actor_role, register_id, device, reason, approver_id,"
            + " approver_name, outcome, hash) VALUES ";
    private static final String PLACES = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int COLUMNS = 17;
    private static final int ROWS_AT_ONCE = 32;

    /// The newest record the database holds.
    public record Position(long sequence, Instant at, Hash hash) {

        static final Position START = new Position(0, Instant.EPOCH, Hash.NONE);
    }

    /// A command that was done before.
    public record Done(long sequence, String command) {}

    private static final Set<Integer> NO_TABLE = Set.of(
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2,
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1);

    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement find;

    public JournalIndex(Connection connection) throws SQLException {
        this.connection = connection;
        this.insert = connection.prepareStatement(INSERT + PLACES);
        this.find = connection.prepareStatement("SELECT seq, command FROM journal_index WHERE done_key = ?");
    }

    /// How far a database has come; the start when it does not have the table yet. Asking the catalogue first whether it
    /// has would take longer than the answer, at each start.
    public static Position position(Connection connection) throws SQLException {
        // H2 answers MAX from the index; it would sort the whole table for a descending order.
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT seq, occurred_at, hash FROM journal_index"
                        + " WHERE seq = (SELECT MAX(seq) FROM journal_index)")) {
            return row.next()
                    ? new Position(
                            row.getLong(1),
                            row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                            new Hash(row.getBytes(3)))
                    : Position.START;
        } catch (SQLException e) {
            if (NO_TABLE.contains(e.getErrorCode())) {
                return Position.START;
            }
            throw e;
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
            case Given given -> given(given.stamp(), given.order(), given.refusal());
            case JournalRecord.Schema schema -> maintenance(schema.stamp(), "schema", "schema");
            case JournalRecord.Migration migration -> maintenance(migration.stamp(), "migration", migration.script());
        }
    }

    public void given(Stamp stamp, Order order, Optional<String> refusal) throws SQLException {
        bind(insert, 0, stamp, order, refusal);
        insert.executeUpdate();
    }

    /// Adds many records of commands, several with one statement.
    public void addAll(List<Given> records) throws SQLException {
        var at = 0;
        if (records.size() >= ROWS_AT_ONCE) {
            try (var many = connection.prepareStatement(
                    INSERT + String.join(", ", Collections.nCopies(ROWS_AT_ONCE, PLACES)))) {
                for (; at + ROWS_AT_ONCE <= records.size(); at += ROWS_AT_ONCE) {
                    for (var i = 0; i < ROWS_AT_ONCE; i++) {
                        var given = records.get(at + i);
                        bind(many, i * COLUMNS, given.stamp(), given.order(), given.refusal());
                    }
                    many.executeUpdate();
                }
            }
        }
        for (; at < records.size(); at++) {
            add(records.get(at));
        }
    }

    private static void bind(PreparedStatement row, int at, Stamp stamp, Order order, Optional<String> refusal)
            throws SQLException {
        start(row, at, stamp, "command", clipped(order.command(), 200), order.version());
        if (refusal.isEmpty()) {
            row.setObject(at + 3, order.key());
        } else {
            row.setNull(at + 3, Types.OTHER);
        }
        row.setObject(at + 8, order.actor().id());
        row.setString(at + 9, clipped(order.actor().name(), 200));
        row.setString(at + 10, clipped(order.actor().role(), 100));
        row.setObject(at + 11, order.register());
        row.setString(at + 12, clipped(order.device(), 100));
        row.setString(at + 13, order.reason().map(reason -> clipped(reason, 4_000)).orElse(null));
        optional(row, at + 14, order.approver().map(Person::id).orElse(null));
        row.setString(at + 15, order.approver().map(a -> clipped(a.name(), 200)).orElse(null));
        row.setString(at + 16, clipped(refusal.orElse(DONE), 200));
    }

    private void maintenance(Stamp stamp, String kind, String what) throws SQLException {
        start(insert, 0, stamp, kind, clipped(what, 200), 1);
        for (var empty : new int[] {3, 8, 11, 13, 14, 15}) {
            insert.setNull(empty, Types.OTHER);
        }
        for (var blank : new int[] {9, 10, 12}) {
            insert.setString(blank, "");
        }
        insert.setString(16, DONE);
        insert.executeUpdate();
    }

    private static void start(PreparedStatement row, int at, Stamp stamp, String kind, String command, int version)
            throws SQLException {
        row.setLong(at + 1, stamp.sequence());
        row.setString(at + 2, kind);
        row.setString(at + 4, command);
        row.setInt(at + 5, version);
        row.setObject(at + 6, LocalDateTime.ofInstant(stamp.at(), ZoneOffset.UTC));
        row.setObject(at + 7, LocalDateTime.ofInstant(stamp.wallClock(), ZoneOffset.UTC));
        row.setBytes(at + 17, stamp.hash().bytes());
    }

    private static void optional(PreparedStatement row, int at, @Nullable Object value) throws SQLException {
        if (value == null) {
            row.setNull(at, Types.OTHER);
        } else {
            row.setObject(at, value);
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
