package org.threeplug.persistence.engine.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.threeplug.journal.Subject;
import org.threeplug.persistence.engine.journal.JournalReader;
import org.threeplug.persistence.engine.journal.JournalRecord;
import org.threeplug.persistence.engine.journal.Sealing;
import org.threeplug.persistence.engine.personal.PersonKeys;
import org.threeplug.persistence.engine.recovery.RightsRows;

/// What the records about people and roles say, which are few even where the journal is long. The list of them stands in the
/// database that is to be judged, so what agrees proves nothing; what does not agree is reason enough to ask the whole journal.
final class RightsOfLate {

    private static final int MOST = 2_000;

    private final JournalReader reader;
    private final PersonKeys keys;

    /// @param keys which open what is sealed
    RightsOfLate(JournalReader reader, PersonKeys keys) {
        this.reader = reader;
        this.keys = keys;
    }

    /// Whether a row is otherwise than its records left it, or a person is there whom no record knows.
    boolean contradict(Connection connection, RightsRows found) throws SQLException {
        var told = new RightsRows();
        reader.read(records(connection), each -> {
            if (each instanceof JournalRecord.Given given) {
                Sealing.opened(given, keys).changes().stream().filter(RightsRows::concern).forEach(told::apply);
            }
        });
        return told.contradicts(found);
    }

    /// The newest of them. One that bears the key of the thing itself is found by it.
    private static TreeSet<Long> records(Connection connection) throws SQLException {
        var things = new ArrayList<UUID>();
        try (var ask = connection.prepareStatement("SELECT id FROM app_user"); var row = ask.executeQuery()) {
            while (row.next()) {
                things.add(row.getObject(1, UUID.class));
            }
        }
        var records = new TreeSet<Long>();
        for (var id : things) {
            add(records, connection, "SELECT seq FROM journal_subject WHERE id = ? AND entity = 'person'", id);
            add(records, connection, "SELECT seq FROM journal_index WHERE done_key = ?", id);
        }
        for (var role : roles(connection)) {
            add(records, connection, "SELECT seq FROM journal_subject WHERE id = ? AND entity = 'role'", role);
        }
        while (records.size() > MOST) {
            records.pollFirst();
        }
        return records;
    }

    private static List<UUID> roles(Connection connection) throws SQLException {
        var roles = new ArrayList<UUID>();
        try (var ask = connection.prepareStatement("SELECT role_key FROM role"); var row = ask.executeQuery()) {
            while (row.next()) {
                roles.add(Subject.named(Subject.ROLE, row.getString(1)).id());
            }
        }
        return roles;
    }

    private static void add(TreeSet<Long> records, Connection connection, String question, UUID id) throws SQLException {
        try (var ask = connection.prepareStatement(question)) {
            ask.setObject(1, id);
            try (var row = ask.executeQuery()) {
                while (row.next()) {
                    records.add(row.getLong(1));
                }
            }
        }
    }
}
