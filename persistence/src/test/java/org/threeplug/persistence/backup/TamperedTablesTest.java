package org.threeplug.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.threeplug.backup.Progress;
import org.threeplug.cart.Cart;
import org.threeplug.customers.Customer;
import org.threeplug.customers.EraseCustomer;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreOptions;
import org.threeplug.persistence.proof.BookProof;
import org.threeplug.persistence.trade.Trade;
import org.threeplug.proof.Flaw;
import org.threeplug.proof.Verdict;
import org.threeplug.sales.ParkCart;
import org.threeplug.verifier.Main;

/// Somebody with the owner's password alters, removes or adds one row of every table there is. The program names each table;
/// the stand-alone verifier, which sees the journal only, finds it whole, as the program does.
class TamperedTablesTest {

    /// As many as one verdict lists.
    private static final int AT_ONCE = 20;

    @TempDir
    private Path folder;

    private StoreOptions options = StoreOptions.DEFAULT;
    private int last;

    private enum Deed {
        EDIT,
        REMOVE,
        ADD
    }

    private record Column(String name, String type) {}

    private record Table(String name, List<Column> key, List<Column> others) {}

    @BeforeEach
    void trade() {
        try (var trade = Trade.open(folder)) {
            options = trade.options().withBackgroundCheck(false);
            var shift = trade.openShift();
            var gone = customer(trade, "GONE");
            var stays = customer(trade, "STAYS");
            trade.pay(cart(trade).withCustomer(Optional.of(new Cart.Buyer(gone, "GONE"))), Trade.cash("4.50"));
            trade.pay(cart(trade).withCustomer(Optional.of(new Cart.Buyer(stays, "STAYS"))), Trade.transfer("4.50"));
            trade.done(new ParkCart(Ids.next(), Trade.REGISTER, cart(trade), "later", trade.later()));
            trade.store
                    .gate()
                    .submit(new EraseCustomer(Ids.next(), gone, false), Trade.manager(), Justification.because("asked"))
                    .orThrow();
            trade.close(shift, "104.50");
            trade.openShift();
            last = (int) trade.store.verifyJournal().last();
        }
    }

    private static UUID customer(Trade trade, String name) {
        var id = Ids.next();
        trade.done(new SaveCustomer(Ids.next(), new Customer(id, name, name, "", "", "", true, 0), true));
        return id;
    }

    private static Cart cart(Trade trade) {
        return trade.cart(Trade.line(Trade.TEA, 1));
    }

    @ParameterizedTest
    @EnumSource(Deed.class)
    void everyTableThatSomebodyTouchesIsNamed(Deed deed) throws Exception {
        var touched = new TreeSet<String>();
        var named = new TreeSet<String>();
        var tables = tables();
        for (var from = 0; from < tables.size(); from += AT_ONCE) {
            touched.addAll(touch(deed, tables.subList(from, Math.min(from + AT_ONCE, tables.size()))));
            named.addAll(named(verdict()));
            Store.rebuild(folder, options);
        }

        // a row more is refused where something besides the key must be unique
        assertThat(touched)
                .hasSizeGreaterThan(deed == Deed.ADD ? 15 : 20)
                .contains("DOCUMENT_LINE", "TENDER", "STOCK_BALANCE", "ERASED_PERSON");
        assertThat(named).isEqualTo(touched);
        assertThat(verdict().clean()).as("the database was made anew from the journal").isTrue();
        assertThat(verifierFindsTheJournalWhole()).isTrue();
    }

    @Test
    void aRememberedHashThatSomebodyAltersIsARowOfTheDatabaseAndNoRehashing() throws Exception {
        try (var owner = Tampering.owner(folder, options.database());
                var statement = owner.createStatement()) {
            statement.execute("UPDATE journal_index SET hash = CAST(X'" + "7e".repeat(32) + "' AS BINARY VARYING) WHERE seq = "
                    + (last - 2));
        }
        var flaw = verdict().flaws().getFirst();

        assertThat(new Flaw(flaw.kind(), flaw.record(), flaw.trusted(), flaw.where(), ""))
                .isEqualTo(new Flaw(Flaw.Kind.ROW_CHANGED, last - 2L, last, "JOURNAL_INDEX " + (last - 2), ""));
        assertThat(verifierFindsTheJournalWhole()).isTrue();
    }

    /// A destroyed key never comes back.
    @Test
    void aRowThatSaysSomebodyIsErasedDestroysNoKey() throws Exception {
        UUID stays;
        try (var owner = Tampering.owner(folder, options.database());
                var statement = owner.createStatement()) {
            Tampering.withoutTriggers(statement, "ERASED_PERSON");
            stays = UUID.fromString(rows(statement, "SELECT id FROM customer WHERE name = 'STAYS'").getFirst().getFirst());
            statement.execute("INSERT INTO erased_person SELECT '" + stays + "', erased_at FROM erased_person");
        }

        assertThat(named(verdict())).containsExactly("ERASED_PERSON");
        try (var store = Store.open(folder, options)) {
            assertThat(store.personKeys().isErased(stays)).isFalse();
        }
    }

    private Verdict verdict() {
        return BookProof.ofClosed(folder, options, List.of(), Progress.NOBODY);
    }

    private static Set<String> named(Verdict verdict) {
        return verdict.flaws().stream()
                .filter(flaw -> flaw.kind() == Flaw.Kind.ROW_CHANGED)
                .map(flaw -> flaw.where().split(" ")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean verifierFindsTheJournalWhole() {
        var arguments = new String[] {folder.resolve("journal").toString(), "--json"};
        var out = new ByteArrayOutputStream();
        return Main.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8), System.err) == 0;
    }

    private List<Table> tables() throws SQLException, IOException {
        try (var owner = Tampering.owner(folder, options.database());
                var statement = owner.createStatement()) {
            var keys = new TreeMap<String, List<String>>();
            for (var row : rows(statement, "SELECT K.TABLE_NAME, K.COLUMN_NAME FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE K"
                    + " JOIN INFORMATION_SCHEMA.TABLE_CONSTRAINTS C ON C.CONSTRAINT_NAME = K.CONSTRAINT_NAME"
                    + " WHERE C.CONSTRAINT_TYPE = 'PRIMARY KEY' ORDER BY K.TABLE_NAME, K.ORDINAL_POSITION")) {
                keys.computeIfAbsent(row.getFirst(), _ -> new ArrayList<>()).add(row.get(1));
            }
            var columns = new TreeMap<String, List<Column>>();
            for (var row : rows(statement, "SELECT TABLE_NAME, COLUMN_NAME, DATA_TYPE FROM INFORMATION_SCHEMA.COLUMNS"
                    + " WHERE TABLE_SCHEMA = 'PUBLIC' AND IS_GENERATED = 'NEVER' ORDER BY TABLE_NAME, ORDINAL_POSITION")) {
                columns.computeIfAbsent(row.getFirst(), _ -> new ArrayList<>()).add(new Column(row.get(1), row.get(2)));
            }
            var tables = new ArrayList<Table>();
            for (var name : keys.keySet()) {
                if (name.equals("flyway_schema_history") || name.equals("JOURNAL_INDEX")
                        || rows(statement, "SELECT 1 FROM \"" + name + "\" FETCH FIRST ROW ONLY").isEmpty()) {
                    continue;
                }
                var all = columns.get(name);
                tables.add(new Table(
                        name,
                        all.stream().filter(column -> keys.get(name).contains(column.name())).toList(),
                        all.stream().filter(column -> !keys.get(name).contains(column.name())).toList()));
            }
            return tables;
        }
    }

    private static List<List<String>> rows(Statement statement, String sql) throws SQLException {
        var rows = new ArrayList<List<String>>();
        try (var row = statement.executeQuery(sql)) {
            while (row.next()) {
                var values = new ArrayList<String>();
                for (var i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.add(row.getString(i));
                }
                rows.add(values);
            }
        }
        return rows;
    }

    /// @return the tables in which something was changed
    private Set<String> touch(Deed deed, List<Table> tables) throws SQLException, IOException {
        var touched = new TreeSet<String>();
        try (var owner = Tampering.owner(folder, options.database());
                var statement = owner.createStatement()) {
            statement.execute("SET REFERENTIAL_INTEGRITY FALSE");
            for (var table : tables) {
                Tampering.withoutTriggers(statement, table.name());
                if (touch(deed, table, statement)) {
                    touched.add(table.name());
                }
            }
            statement.execute("SET REFERENTIAL_INTEGRITY TRUE");
        }
        return touched;
    }

    private static boolean touch(Deed deed, Table table, Statement statement) {
        var name = "\"" + table.name() + "\"";
        var ways =
                switch (deed) {
                    case REMOVE -> List.of("DELETE FROM " + name + " FETCH FIRST ROW ONLY");
                    case EDIT ->
                        table.others().stream()
                                .map(column -> "UPDATE " + name + " SET " + column.name() + " = " + other(column)
                                        + " WHERE " + column.name() + " IS NOT NULL FETCH FIRST ROW ONLY")
                                .toList();
                    case ADD -> List.of(copy(table, name));
                };
        return ways.stream().anyMatch(sql -> works(sql, statement));
    }

    /// A row like the first, under another key.
    private static String copy(Table table, String name) {
        var changed = table.key().getLast();
        var columns = new ArrayList<>(table.key());
        columns.addAll(table.others());
        return "INSERT INTO " + name + " ("
                + columns.stream().map(Column::name).collect(Collectors.joining(", ")) + ") SELECT "
                + columns.stream()
                        .map(column -> column.equals(changed) ? other(column) : column.name())
                        .collect(Collectors.joining(", "))
                + " FROM " + name + " FETCH FIRST ROW ONLY";
    }

    private static String other(Column column) {
        return switch (column.type()) {
            case "CHARACTER VARYING", "CHARACTER" -> "CONCAT(" + column.name() + ", 'x')";
            case "BOOLEAN" -> "NOT " + column.name();
            case "UUID" -> "RANDOM_UUID()";
            case "DATE" -> "DATEADD('DAY', 1000, " + column.name() + ")";
            case "BINARY VARYING", "BINARY LARGE OBJECT" -> "X'00'";
            case String type when type.startsWith("TIMESTAMP") -> "DATEADD('DAY', 1000, " + column.name() + ")";
            default -> column.name() + " + 1000000";
        };
    }

    /// Checks and unique columns may be in the way, or the column is empty; then another one is tried.
    private static boolean works(String sql, Statement statement) {
        try {
            return statement.executeUpdate(sql) == 1;
        } catch (SQLException _) {
            return false;
        }
    }
}
