package org.threeplug.persistence.engine.recovery;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.message.DbException;
import org.h2.mvstore.db.MVTable;
import org.threeplug.persistence.engine.database.JournalIndex;
import org.threeplug.persistence.engine.database.SubjectIndex;
import org.threeplug.persistence.engine.journal.TableLayout;

/// Writes into a database that is being made from nothing and that nobody else has open: straight into H2's trees. There is
/// no transaction to go back to; whatever stops it, that database is thrown away and begun again.
final class BareLoad implements Load {

    /// After so many changes H2 itself looks at some rows of a table, to know later how to find them best.
    private static final int WORTH_ANALYZING = 2_000;

    private final Connection connection;
    private final SessionLocal session;
    private final StatementLoad statements;
    private final Map<String, Optional<BareTable>> tables = new HashMap<>();

    BareLoad(Connection connection) {
        this.connection = connection;
        this.statements = new StatementLoad(connection);
        try {
            session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        } catch (SQLException e) {
            throw StatementLoad.failed(e);
        }
    }

    /// A batch with a table that only statements know how to write is left to them as a whole, in its order.
    @Override
    public void apply(Batch batch) {
        try {
            if (batch.layouts().allMatch(layout -> table(layout).isPresent())) {
                bare(batch);
            } else {
                settleTables();
                statements.apply(batch);
            }
        } catch (SQLException | DbException e) {
            throw StatementLoad.failed(e);
        }
    }

    private void bare(Batch batch) throws SQLException {
        if (batch.isCoalesced()) {
            for (var table : batch.tables()) {
                table(table.layout()).orElseThrow().write(table.rows());
            }
        } else {
            for (var given : batch.records()) {
                for (var change : given.changes()) {
                    table(change.table()).orElseThrow().write(new PendingRow(change));
                }
            }
        }
        var index = journalIndex();
        for (var given : batch.records()) {
            index.insert(JournalIndex.row(given));
        }
        var subjects = table("PUBLIC", SubjectIndex.TABLE, SubjectIndex.COLUMNS, new int[] {0, 1, 2});
        if (subjects.isPresent()) {
            for (var given : batch.records()) {
                for (var row : SubjectIndex.rows(given)) {
                    subjects.get().insert(row);
                }
            }
        }
    }

    private BareTable journalIndex() {
        return table("PUBLIC", JournalIndex.TABLE, JournalIndex.COLUMNS, new int[] {0}).orElseThrow();
    }

    private Optional<BareTable> table(TableLayout layout) {
        var known = tables.get(layout.qualifiedName());
        return known != null
                ? known
                : table(
                        layout.schema(),
                        layout.name(),
                        layout.columns().stream().map(TableLayout.Column::name).toList(),
                        layout.key().stream().mapToInt(Integer::intValue).toArray());
    }

    private Optional<BareTable> table(String schema, String name, List<String> columns, int[] key) {
        return tables.computeIfAbsent('"' + schema + "\".\"" + name + '"', _ -> {
            var found = session.getDatabase().getSchema(schema).findTableOrView(session, name);
            return found instanceof MVTable table ? BareTable.of(table, session, columns, key) : Optional.empty();
        });
    }

    @Override
    public void settle() {
        try {
            settleTables();
        } catch (SQLException | DbException e) {
            throw StatementLoad.failed(e);
        }
        statements.settle();
    }

    private void settleTables() throws SQLException {
        var large = new ArrayList<String>();
        for (var each : tables.entrySet()) {
            if (each.getValue().isPresent()) {
                each.getValue().get().settle();
                if (each.getValue().get().added() >= WORTH_ANALYZING) {
                    large.add(each.getKey());
                }
            }
        }
        session.commit(true);
        tables.clear();
        try (var statement = connection.createStatement()) {
            for (var name : large) {
                statement.execute("ANALYZE TABLE " + name + " SAMPLE_SIZE " + WORTH_ANALYZING);
            }
        }
    }
}
