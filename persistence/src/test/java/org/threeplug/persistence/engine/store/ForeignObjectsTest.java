package org.threeplug.persistence.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.threeplug.persistence.engine.store.Shop.ANA;
import static org.threeplug.persistence.engine.store.Shop.OPTIONS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeplug.backup.Progress;
import org.threeplug.kernel.Ids;
import org.threeplug.persistence.engine.database.Secrets;
import org.threeplug.persistence.engine.file.SafeFs;
import org.threeplug.persistence.proof.BookProof;
import org.threeplug.proof.Flaw;
import org.threeplug.proof.Flaw.Kind;

/// Somebody puts into a store's database what the program never puts there.
class ForeignObjectsTest {

    private static final StoreOptions UNWATCHED = OPTIONS.withBackgroundCheck(false);

    @TempDir
    Path dir;

    private Path mark = Path.of("");

    @BeforeEach
    void trade() {
        mark = dir.resolve("it-ran");
        var item = Ids.next();
        try (var store = Store.open(dir.resolve("store"), UNWATCHED)) {
            store.gate().submit(new Shop.AddItem(Ids.next(), item, "TEA", 250), ANA).orThrow();
            store.gate().submit(new Shop.Sell(Ids.next(), item, 2), ANA).orThrow();
        }
    }

    private Connection owner() throws SQLException, IOException {
        SafeFs.register();
        var directory = new StoreDirectory(dir.resolve("store"));
        return DriverManager.getConnection(
                "jdbc:h2:safe:" + directory.database() + ";DB_CLOSE_ON_EXIT=FALSE",
                "OWNER",
                Secrets.of(directory.secrets()).owner());
    }

    private void asOwner(String... statements) throws SQLException, IOException {
        try (var connection = owner();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /// Makes an empty file whenever H2 makes the trigger, which it does at each opening.
    private String trigger() {
        return "CREATE TRIGGER looked_on BEFORE INSERT ON test_item FOR EACH ROW AS $$ org.h2.api.Trigger create()"
                + " throws Exception { java.nio.file.Files.createFile(java.nio.file.Path.of(\"" + mark
                + "\")); return new org.h2.api.Trigger() { public void fire(java.sql.Connection c, Object[] a, Object[] b)"
                + " { } }; } $$";
    }

    private List<String> foundAtOpening() {
        try (var store = Store.open(dir.resolve("store"), UNWATCHED)) {
            assertThat(store.reads().fetchValue("SELECT quantity FROM test_balance")).isEqualTo(-2L);
            return store.condition().strange();
        }
    }

    @Test
    void aTriggerOfSomebodyElseNeverRunsAndIsNamed() throws Exception {
        asOwner(trigger());
        Files.delete(mark);
        // What it would do without the look before opening:
        owner().close();
        assertThat(mark).exists();
        Files.delete(mark);

        assertThat(foundAtOpening()).containsExactly("TRIGGER \"PUBLIC\".\"LOOKED_ON\"");
        assertThat(mark).doesNotExist();
        assertThat(foundAtOpening()).as("it was made anew").isEmpty();
    }

    @Test
    void aProofOfAClosedStoreNamesItAndLetsNothingRun() throws Exception {
        asOwner(trigger());
        Files.delete(mark);
        var verdict = BookProof.ofClosed(dir.resolve("store"), UNWATCHED, List.of(), Progress.NOBODY);

        assertThat(verdict.flaws())
                .extracting(Flaw::kind, Flaw::where)
                .contains(tuple(
                        Kind.DATABASE_OBJECT, "TRIGGER \"PUBLIC\".\"LOOKED_ON\""));
        assertThat(mark).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "CREATE ALIAS helper AS 'int one() { return 1; }'   | ROUTINE \"PUBLIC\".\"HELPER\"",
        "CREATE CONSTANT rate VALUE 3                       | CONSTANT \"PUBLIC\".\"RATE\"",
        "CREATE VIEW cheap AS SELECT code FROM test_item    | TABLE OR VIEW \"PUBLIC\".\"CHEAP\"",
        "CREATE USER guest PASSWORD 'guest' ADMIN           | USER \"GUEST\"",
        "ALTER USER reader ADMIN TRUE                       | USER \"READER\"",
        "GRANT ALTER ANY SCHEMA TO writer                   | RIGHT \"WRITER\"",
        "CREATE ROLE helpers                                | ROLE \"HELPERS\"",
        "CREATE DOMAIN price AS BIGINT                      | DOMAIN \"PUBLIC\".\"PRICE\"",
        "CREATE SYNONYM things FOR test_item                | SYNONYM \"PUBLIC\".\"THINGS\"",
        "CREATE SCHEMA annex                                | SCHEMA \"ANNEX\"",
        "SET DEFAULT_LOCK_TIMEOUT 1                         | SETTING SET DEFAULT_LOCK_TIMEOUT 1",
        "CREATE LINKED TABLE afar('', 'jdbc:h2:mem:x;INIT=CREATE TABLE t(i INT)', '', '', 'T') | TABLE OR VIEW \"PUBLIC\".\"AFAR\"",
    })
    void whateverStandsBesideTheTablesIsNamed(String sql, String name) throws Exception {
        asOwner(sql);
        assertThat(foundAtOpening()).contains(name);
    }

    @Test
    void aConstraintThatWasTakenAwayIsFoundByAProof() throws Exception {
        var name = new ArrayList<String>();
        try (var connection = owner();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT CONSTRAINT_NAME FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS"
                        + " WHERE TABLE_NAME = 'JOURNAL_INDEX' AND CONSTRAINT_TYPE = 'UNIQUE'")) {
            while (row.next()) {
                name.add(row.getString(1));
            }
        }
        assertThat(name).isNotEmpty();
        asOwner("ALTER TABLE journal_index DROP CONSTRAINT \"" + name.getFirst() + '"');
        var verdict = BookProof.ofClosed(dir.resolve("store"), UNWATCHED, List.of(), Progress.NOBODY);

        assertThat(verdict.flaws()).extracting(Flaw::kind).contains(Kind.DATABASE_OBJECT);
        assertThat(verdict.flaws().getFirst().where()).startsWith("missing in the database: ");
    }
}
