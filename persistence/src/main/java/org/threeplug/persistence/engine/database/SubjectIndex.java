package org.threeplug.persistence.engine.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.threeplug.journal.Subject;
import org.threeplug.persistence.engine.journal.JournalReader;
import org.threeplug.persistence.engine.journal.JournalRecord.Given;
import org.threeplug.persistence.engine.journal.RowChange;
import org.threeplug.persistence.engine.journal.Subjects;

/// The table in which the journal is asked about one thing. It is derived from the records, and is there from its migration on.
public final class SubjectIndex implements AutoCloseable {

    public static final String TABLE = "JOURNAL_SUBJECT";

    /// In the order of [#rows].
    public static final List<String> COLUMNS = List.of("ID", "ENTITY", "SEQ");

    private static final String SCRIPT = "V131__journal_subject.sql";
    private static final int AT_ONCE = 5_000;

    /// Most of what H2 does for a short INSERT it does for each statement, not for each row.
    private static final int TOGETHER = 16;

    private static final String INSERT = "INSERT INTO journal_subject (id, entity, seq) VALUES ";
    private static final String ROW = "(?, ?, ?)";

    private final Connection connection;
    private Optional<PreparedStatement> insert = Optional.empty();
    private Optional<PreparedStatement> insertMany = Optional.empty();

    public SubjectIndex(Connection connection) {
        this.connection = connection;
    }

    /// Whether a migration makes the table, which is then to be filled.
    public static boolean isMadeBy(String script) {
        return script.equals(SCRIPT);
    }

    public static boolean isIn(Connection connection) throws SQLException {
        try (var ask = connection.prepareStatement(
                "SELECT 1 FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC' AND TABLE_NAME = ?")) {
            ask.setString(1, TABLE);
            try (var row = ask.executeQuery()) {
                return row.next();
            }
        }
    }

    /// The rows of a record.
    public static List<Object[]> rows(Given given) {
        return rows(given.stamp().sequence(), Subjects.of(given));
    }

    private static List<Object[]> rows(long sequence, Set<Subject> subjects) {
        var rows = new ArrayList<Object[]>(subjects.size());
        for (var subject : subjects) {
            rows.add(new Object[] {subject.id(), subject.entity(), sequence});
        }
        return rows;
    }

    /// Adds what a command that is being carried out was about; mostly nothing.
    public void add(long sequence, UUID key, List<RowChange> changes) throws SQLException {
        var subjects = Subjects.of(key, changes);
        if (!subjects.isEmpty()) {
            write(rows(sequence, subjects));
        }
    }

    public void addAll(List<Given> records) throws SQLException {
        var rows = new ArrayList<Object[]>();
        records.forEach(given -> rows.addAll(rows(given)));
        if (!rows.isEmpty()) {
            write(rows);
        }
    }

    /// Fills the table that was just made with what the records before say; whatever it holds is thrown away.
    public void fill(JournalReader reader, long last) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("DELETE FROM journal_subject");
        }
        var waiting = new ArrayList<Object[]>(AT_ONCE);
        reader.read(1, last, each -> {
            if (each instanceof Given given) {
                waiting.addAll(rows(given));
                if (waiting.size() >= AT_ONCE) {
                    flush(waiting);
                }
            }
        });
        flush(waiting);
    }

    private void flush(List<Object[]> rows) {
        try {
            write(rows);
            rows.clear();
        } catch (SQLException e) {
            throw new IllegalStateException("the index of subjects cannot be filled", e);
        }
    }

    private void write(List<Object[]> rows) throws SQLException {
        int at = 0;
        if (rows.size() >= TOGETHER) {
            var together = many();
            while (rows.size() - at >= TOGETHER) {
                bind(together, rows.subList(at, at + TOGETHER));
                together.executeUpdate();
                at += TOGETHER;
            }
        }
        if (at < rows.size()) {
            var statement = one();
            for (var row : rows.subList(at, rows.size())) {
                bind(statement, List.<Object[]>of(row));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private PreparedStatement one() throws SQLException {
        if (insert.isEmpty()) {
            insert = Optional.of(connection.prepareStatement(INSERT + ROW));
        }
        return insert.get();
    }

    private PreparedStatement many() throws SQLException {
        if (insertMany.isEmpty()) {
            insertMany = Optional.of(
                    connection.prepareStatement(INSERT + String.join(", ", Collections.nCopies(TOGETHER, ROW))));
        }
        return insertMany.get();
    }

    private static void bind(PreparedStatement statement, List<Object[]> rows) throws SQLException {
        int place = 1;
        for (var row : rows) {
            for (var value : row) {
                statement.setObject(place++, value);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        if (insert.isPresent()) {
            insert.get().close();
        }
        if (insertMany.isPresent()) {
            insertMany.get().close();
        }
    }
}
