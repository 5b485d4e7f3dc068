package org.threeplug.persistence.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.threeplug.persistence.engine.store.Shop.ANA;
import static org.threeplug.persistence.engine.store.Shop.OPTIONS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.Ids;

/// A journal is replayed with the scripts that it holds, whatever the program brings by then.
class MigrationsFromTheRecordTest {

    private static final StoreOptions FIRST = program("first");
    private static final StoreOptions SECOND = program("second");
    private static final StoreOptions SQUASHED = program("squashed");
    private static final StoreOptions BROKEN = program("broken");

    private static final List<String> SHELVES = List.of("as the first program names it 4", "front 4", "window 9");

    @TempDir
    Path dir;

    private static StoreOptions program(String name) {
        return OPTIONS.withMigrations(List.of("db/migration", "db/crossing/" + name));
    }

    @Test
    void aLaterProgramWithChangedScriptsMakesTheSameBooks() throws IOException {
        tradeAcrossAMigration();

        assertThat(Store.compareWithJournal(dir, SECOND).differences()).isEmpty();
        deleteDatabase();
        assertThat(shelves(SECOND)).isEqualTo(SHELVES);
    }

    @Test
    void aLaterProgramWithOneScriptForSeveralMakesTheSameBooks() throws IOException {
        tradeAcrossAMigration();

        assertThat(shelves(SQUASHED)).isEqualTo(SHELVES);
        assertThat(Store.compareWithJournal(dir, SQUASHED).differences()).isEmpty();
        deleteDatabase();
        assertThat(shelves(SQUASHED)).isEqualTo(SHELVES);
    }

    @Test
    void aNewStoreOfTheProgramWithOneScriptForSeveralHasTheSameTables() {
        assertThat(shelves(SQUASHED)).containsExactly("as the squashed program names it 4");
        assertThat(Store.compareWithJournal(dir, SQUASHED).differences()).isEmpty();
    }

    @Test
    void aScriptThatStopsHalfWayHarmsNothingAndTheNextProgramGoesOn() {
        try (var store = Store.open(dir, FIRST)) {
            add(store, "front", "");
        }
        assertThatThrownBy(() -> Store.open(dir, BROKEN)).isInstanceOf(Fault.class);

        assertThat(shelves(SECOND)).containsExactly("as the first program names it 4", "front 4");
        assertThat(Store.compareWithJournal(dir, SECOND).differences()).isEmpty();
    }

    @Test
    void aStoreThatANewerProgramMigratedIsNotOpened() {
        Store.open(dir, SECOND).close();

        assertThatThrownBy(() -> Store.open(dir, FIRST))
                .isInstanceOfSatisfying(Fault.class, fault -> {
                    assertThat(fault.code()).isEqualTo("store.migration-changed");
                    assertThat(fault).hasMessageContaining("V951__size.sql is newer");
                });
        assertThat(shelves(SECOND)).containsExactly("as the second program names it 4");
    }

    private void tradeAcrossAMigration() {
        try (var store = Store.open(dir, FIRST)) {
            add(store, "front", "");
        }
        try (var store = Store.open(dir, SECOND)) {
            add(store, "window", ", 9");
        }
    }

    private static void add(Store store, String name, String size) {
        var sql = "INSERT INTO test_shelf VALUES (?, ?" + size + ")";
        store.gate().submit(new Shop.Do((_, rows) -> rows.prepared(sql).execute(Ids.next(), name)), ANA).orThrow();
    }

    private List<String> shelves(StoreOptions program) {
        try (var store = Store.open(dir, program)) {
            return store.readPlainly(
                    "SELECT name || ' ' || size FROM test_shelf ORDER BY name", row -> row.getString(1));
        }
    }

    private void deleteDatabase() throws IOException {
        try (Stream<Path> files = Files.list(dir.resolve("database"))) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
