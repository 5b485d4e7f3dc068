package org.threeplug.persistence.engine.database;

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
import org.threeplug.persistence.engine.journal.Hash;
import org.threeplug.persistence.engine.journal.JournalRecord;
import org.threeplug.persistence.engine.journal.JournalRecord.Given;
import org.threeplug.persistence.engine.journal.JournalRecord.Order;
import org.threeplug.persistence.engine.journal.JournalRecord.Person;
import org.threeplug.persistence.engine.journal.JournalRecord.Stamp;

/// The table that tells how far the database has come and answers keys that were carried out before.
public final class JournalIndex implements AutoCloseable {

    public static final String DONE = "done";

    public static final String TABLE = "JOURNAL_INDEX";

    /// In the order of [#row].
    public static final List<String> COLUMNS = List.of(
            "SEQ",
            "KIND",
            "DONE_KEY",
            "COMMAND",
            "COMMAND_VERSION",
            "OCCURRED_AT",
            "WALL_AT",
            "ACTOR_ID",
            "ACTOR_NAME",
            "ACTOR_ROLE",
            "REGISTER_ID",
            "DEVICE",
            "REASON",
            "APPROVER_ID",
            "APPROVER_NAME",
            "OUTCOME",
            "HASH");

    private static final String INSERT = "INSERT INTO journal_index (" + String.join(", ", COLUMNS) + ") VALUES ";
    private static final String PLACES = "(" + "?, ".repeat(COLUMNS.size() - 1) + "?)";
    private static final int ROWS_AT_ONCE = 32;

    /// The newest record the database holds.
    public record Position(long sequence, Instant at, Hash hash) {

        static final Position START = new Position(0, Instant.EPOCH, Hash.NONE);
    }

    /// A command that was done before.
    public record Done(long sequence, String command, UUID actor) {}

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
        this.find = connection.prepareStatement("SELECT seq, command, actor_id FROM journal_index WHERE done_key = ?");
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
            return row.next()
                    ? Optional.of(new Done(row.getLong(1), row.getString(2), row.getObject(3, UUID.class)))
                    : Optional.empty();
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
        bind(insert, 0, row(stamp, order, refusal));
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
                        bind(many, i * COLUMNS.size(), row(records.get(at + i)));
                    }
                    many.executeUpdate();
                }
            }
        }
        for (; at < records.size(); at++) {
            add(records.get(at));
        }
    }

    /// The row of a command's record.
    public static @Nullable Object[] row(Given given) {
        return row(given.stamp(), given.order(), given.refusal());
    }

    private static @Nullable Object[] row(Stamp stamp, Order order, Optional<String> refusal) {
        return new @Nullable Object[] {
            stamp.sequence(),
            "command",
            refusal.isEmpty() ? order.key() : null,
            clipped(order.command(), 200),
            order.version(),
            LocalDateTime.ofInstant(stamp.at(), ZoneOffset.UTC),
            LocalDateTime.ofInstant(stamp.wallClock(), ZoneOffset.UTC),
            order.actor().id(),
            clipped(order.actor().name(), 200),
            clipped(order.actor().role(), 100),
            order.register(),
            clipped(order.device(), 100),
            order.reason().map(reason -> clipped(reason, 4_000)).orElse(null),
            order.approver().map(Person::id).orElse(null),
            order.approver().map(a -> clipped(a.name(), 200)).orElse(null),
            clipped(refusal.orElse(DONE), 200),
            stamp.hash().bytes()
        };
    }

    private void maintenance(Stamp stamp, String kind, String what) throws SQLException {
        bind(insert, 0, new @Nullable Object[] {
            stamp.sequence(),
            kind,
            null,
            clipped(what, 200),
            1,
            LocalDateTime.ofInstant(stamp.at(), ZoneOffset.UTC),
            LocalDateTime.ofInstant(stamp.wallClock(), ZoneOffset.UTC),
            null,
            "",
            "",
            null,
            "",
            null,
            null,
            null,
            DONE,
            stamp.hash().bytes()
        });
        insert.executeUpdate();
    }

    private static void bind(PreparedStatement statement, int at, @Nullable Object[] row) throws SQLException {
        for (var i = 0; i < row.length; i++) {
            if (row[i] == null) {
                statement.setNull(at + i + 1, Types.OTHER);
            } else {
                statement.setObject(at + i + 1, row[i]);
            }
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
