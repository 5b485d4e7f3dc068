package org.threeplug.persistence.engine.store;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.PATH;
import static org.threeplug.persistence.engine.store.Shop.ANA;
import static org.threeplug.persistence.engine.store.Shop.OPTIONS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.engine.database.Secrets;
import org.threeplug.persistence.engine.file.SafeFs;

class StoreTest {

    @TempDir
    Path dir;

    @TempDir
    Path aside;

    @Test
    void aSecondOpeningIsToldWhoIsIn() {
        try (var _ = Store.open(dir, OPTIONS)) {
            assertThatThrownBy(() -> Store.open(dir, OPTIONS))
                    .isInstanceOf(RefusedException.class)
                    .extracting(e -> ((RefusedException) e).refusal())
                    .satisfies(refusal -> {
                        assertThat(refusal.code()).isEqualTo("store.in-use");
                        assertThat(refusal.arguments().getFirst())
                                .isEqualTo(Long.toString(ProcessHandle.current().pid()));
                    });
        }
        Store.open(dir, OPTIONS).close();
    }

    /// A drill that was killed leaves a whole store with names in clear.
    @Test
    void whatSomebodyLeftUnpackedIsGoneAtTheNextStart() throws Exception {
        Store.open(dir, OPTIONS).close();
        var left = dir.resolve("backup").resolve("drill").resolve("database").resolve("store.mv.db");
        Files.createDirectories(left.getParent());
        Files.writeString(left, "names");

        Store.open(dir, OPTIONS).close();

        assertThat(dir.resolve("backup")).doesNotExist();
    }

    @Test
    void openingAgainWritesNothingAndKeepsEverything() {
        long last;
        try (var store = Store.open(dir, OPTIONS)) {
            var item = Shop.addItem(store, "A");
            Shop.sell(store, item, 2);
            last = store.verifyJournal().last();
        }
        try (var store = Store.open(dir, OPTIONS)) {
            assertThat(store.verifyJournal().last()).isEqualTo(last);
            assertThat(count(store, "test_posting")).isEqualTo(1);
        }
    }

    @Test
    void thePasswordsAreForTheOwnerAlone() throws IOException {
        Store.open(dir, OPTIONS).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("database.secret"))))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO test_series VALUES ('x', 1)",
                "UPDATE test_item SET price = 1",
                "DELETE FROM test_item",
                "DELETE FROM journal_index",
                "UPDATE journal_index SET outcome = 'x'",
                "CREATE TABLE more (id INT)",
                "DROP TRIGGER capture_test_item",
                "SET REFERENTIAL_INTEGRITY FALSE",
                "SHUTDOWN"
            })
    void theProgramsUserChangesNothingOutsideTheGate(String sql) throws Exception {
        try (var store = Store.open(dir, OPTIONS)) {
            var item = Shop.addItem(store, "A");
            store.gate().submit(new Shop.Do((_, rows) -> rows.sql().execute("DELETE FROM test_balance")), ANA);
            try (var connection = DriverManager.getConnection(url(), "WRITER", secrets().writer());
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute(sql)).isInstanceOf(SQLException.class);
            }
            assertThat(store.reads().fetchOne("SELECT id FROM test_item WHERE price = 250").get(0)).isEqualTo(item);
        }
    }

    @Test
    void evenTheOwnerChangesNoRowPastTheTrigger() throws Exception {
        try (var store = Store.open(dir, OPTIONS)) {
            Shop.addItem(store, "A");
            try (var connection = DriverManager.getConnection(url(), "OWNER", secrets().owner());
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute("UPDATE test_item SET price = 1"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("Only a command that passes the gate changes rows");
            }
        }
    }

    @Test
    void recordsThatTheDatabaseHasNotSeenAreApplied() throws Exception {
        UUID first;
        try (var store = Store.open(dir, OPTIONS)) {
            first = Shop.addItem(store, "A");
            Shop.sell(store, first, 2);
        }
        copy(dir.resolve("database"), aside);
        try (var store = Store.open(dir, OPTIONS)) {
            trade(store, first);
        }
        copy(aside, dir.resolve("database"));
        try (var store = Store.open(dir, OPTIONS)) {
            assertThat(count(store, "test_posting")).isEqualTo(42);
            assertThat(count(store, "test_item")).isEqualTo(41);
        }
        assertEqualToJournal();
    }

    /// Rows that come and go and change places, so that no order of tables alone would do.
    private static void trade(Store store, UUID first) {
        for (var i = 0; i < 40; i++) {
            Shop.sell(store, Shop.addItem(store, "B" + i), i);
        }
        Shop.sell(store, first, 9);
        var gone = Shop.addItem(store, "gone");
        deed(store, "DELETE FROM test_balance WHERE item_id = ?", gone);
        deed(store, "DELETE FROM test_item WHERE id = ?", gone);
        deed(store, "UPDATE test_item SET code = 'C' WHERE code = ?", "B1");
        deed(store, "UPDATE test_item SET code = 'B1' WHERE code = ?", "B2");
        deed(store, "UPDATE test_item SET code = 'B2' WHERE code = ?", "C");
        deed(store, "DELETE FROM test_series WHERE name = ?", "sale");
        deed(store, "INSERT INTO test_series VALUES (?, 900)", "sale");
    }

    private static void deed(Store store, String sql, Object argument) {
        store.gate().submit(new Shop.Do((_, rows) -> rows.prepared(sql).execute(argument)), ANA).orThrow();
    }

    @Test
    void aRunOfRecordsThatCrossesSegmentsIsAppliedInItsOrder() throws Exception {
        var small = OPTIONS.withSegmentBytes(30_000);
        UUID item;
        try (var store = Store.open(dir, small)) {
            item = Shop.addItem(store, "A");
            Shop.sell(store, item, 1);
        }
        copy(dir.resolve("database"), aside);
        try (var store = Store.open(dir, small)) {
            for (var i = 0; i < 200; i++) {
                Shop.sell(store, item, 1);
            }
        }
        copy(aside, dir.resolve("database"));
        try (var store = Store.open(dir, small)) {
            assertThat(Shop.sell(store, item, 1)).isEqualTo(202);
        }
        assertEqualToJournal();
    }

    /// Journal files were four times as large once, and stores keep those they have.
    @Test
    void aStoreWhoseJournalFilesAreLargerThanNowGoesOn() throws Exception {
        UUID item;
        try (var store = Store.open(dir, OPTIONS.withSegmentBytes(16L * 1024 * 1024))) {
            item = Shop.addItem(store, "A");
            var note = "n".repeat(1_000_000);
            for (var i = 0; i < 6; i++) {
                deed(store, "UPDATE test_item SET note = ?", note + i);
            }
        }
        var large = segments();
        try (var store = Store.open(dir, OPTIONS)) {
            assertThat(Shop.sell(store, item, 1)).isEqualTo(1);
            assertThat(Shop.sell(store, item, 1)).isEqualTo(2);
            assertThat(store.verifyJournal().clean()).isTrue();
        }
        try (var store = Store.open(dir, OPTIONS)) {
            assertThat(Shop.sell(store, item, 1)).isEqualTo(3);
            assertThat(store.verifyJournal().clean()).isTrue();
        }
        assertThat(large).singleElement(as(PATH)).satisfies(file -> assertThat(Files.size(file))
                .isBetween(2 * StoreOptions.DEFAULT.segmentBytes(), 16L * 1024 * 1024));
        assertThat(segments()).hasSize(2).startsWith(large.getFirst());
        assertEqualToJournal();
    }

    private List<Path> segments() throws IOException {
        try (var files = Files.list(dir.resolve("journal"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void aLostDatabaseIsMadeFromTheJournal() throws Exception {
        try (var store = Store.open(dir, OPTIONS)) {
            trade(store, Shop.addItem(store, "A"));
        }
        Files.delete(dir.resolve("database/store.mv.db"));
        try (var store = Store.open(dir, OPTIONS)) {
            assertThat(count(store, "test_posting")).isEqualTo(41);
        }
        Store.rebuild(dir, OPTIONS);
        assertEqualToJournal();
    }

    @Test
    void aBrokenDatabaseIsKeptAsideAndMadeFromTheJournal() throws Exception {
        try (var store = Store.open(dir, OPTIONS)) {
            Shop.sell(store, Shop.addItem(store, "A"), 3);
        }
        Files.write(dir.resolve("database/store.mv.db"), new byte[20_000]);
        try (var store = Store.open(dir, OPTIONS)) {
            assertThat(count(store, "test_posting")).isEqualTo(1);
        }
        try (var files = Files.list(dir.resolve("database"))) {
            assertThat(files.filter(file -> file.getFileName().toString().matches("books\\.damaged-.*\\.mv\\.db")))
                    .singleElement(as(PATH))
                    .hasSize(20_000);
        }
        assertEqualToJournal();
    }

    @Test
    void aReplayCrossesAMigration() throws Exception {
        Store.open(dir, OPTIONS.withMigrations(List.of("db/migration"))).close();
        copy(dir.resolve("database"), aside);
        try (var store = Store.open(dir, OPTIONS)) {
            Shop.sell(store, Shop.addItem(store, "A"), 3);
        }
        copy(aside, dir.resolve("database"));
        try (var store = Store.open(dir, OPTIONS)) {
            assertThat(count(store, "test_posting")).isEqualTo(1);
        }
        assertEqualToJournal();
    }

    @Test
    void aDatabaseThatIsAheadOfItsJournalIsNotOpened() throws Exception {
        Store.open(dir, OPTIONS).close();
        copy(dir.resolve("journal"), aside);
        try (var store = Store.open(dir, OPTIONS)) {
            Shop.addItem(store, "A");
        }
        copy(aside, dir.resolve("journal"));
        assertThatThrownBy(() -> Store.open(dir, OPTIONS))
                .isInstanceOf(Fault.class)
                .extracting(e -> ((Fault) e).code())
                .isEqualTo("store.database-ahead");
    }

    @Test
    void whenTheDatabaseDiesAtCommitTheRecordIsAppliedBeforeTheNextCommand() {
        var files = new HookedFiles();
        try (var store = Store.open(dir, OPTIONS.withFiles(files))) {
            var item = Shop.addItem(store, "A");
            var sale = new Shop.Sell(Ids.next(), item, 1);
            files.afterForce.set(this::killDatabase);
            assertThatThrownBy(() -> store.gate().submit(sale, ANA))
                    .isInstanceOf(Fault.class)
                    .extracting(e -> ((Fault) e).code())
                    .isEqualTo("gate.stopped");
            assertThat(Shop.sell(store, item, 1)).isEqualTo(2);
            assertThat(store.gate().submit(sale, ANA).orThrow()).isEqualTo(1);
            assertThat(count(store, "test_posting")).isEqualTo(2);
        }
        assertEqualToJournal();
    }

    private void killDatabase() throws IOException {
        try (var connection = DriverManager.getConnection(url(), "OWNER", secrets().owner());
                var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException _) {
            // closing a connection to a database that is gone
        }
    }

    @Test
    void whenTheDiskFailsTheCommandIsNotAcknowledgedAndTheNextOneWorks() {
        var files = new HookedFiles();
        try (var store = Store.open(dir, OPTIONS.withFiles(files))) {
            var item = Shop.addItem(store, "A");
            files.beforeForce.set(() -> {
                throw new IOException("no space left");
            });
            assertThatThrownBy(() -> Shop.sell(store, item, 1)).isInstanceOf(Fault.class);
            Optional<Outcome<Long>> outcome =
                    Optional.of(store.gate().submit(new Shop.Sell(Ids.next(), item, 1), ANA));
            assertThat(outcome.get().orThrow()).isEqualTo(2);
            assertThat(store.verifyJournal().clean()).isTrue();
        }
        assertEqualToJournal();
    }

    private void assertEqualToJournal() {
        var result = Store.compareWithJournal(dir, OPTIONS);
        assertThat(result.differences()).isEmpty();
        assertThat(result.rows()).isPositive();
    }

    private String url() {
        SafeFs.register();
        return "jdbc:h2:safe:" + dir.toAbsolutePath().resolve("database/store")
                + ";DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=256;AUTO_COMPACT_FILL_RATE=0;MAX_COMPACT_TIME=0";
    }

    private Secrets secrets() throws IOException {
        return Secrets.of(dir.resolve("database.secret"));
    }

    private static int count(Store store, String table) {
        return store.reads().fetchOne("SELECT COUNT(*) FROM " + table).get(0, Integer.class);
    }

    static void copy(Path from, Path to) throws IOException {
        try (var files = Files.list(to)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
