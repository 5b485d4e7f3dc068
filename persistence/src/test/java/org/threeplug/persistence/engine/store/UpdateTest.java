package org.threeplug.persistence.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.threeplug.persistence.engine.store.Shop.ANA;
import static org.threeplug.persistence.engine.store.Shop.OPTIONS;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.RefusedException;

/// A newer program changes a store only after a copy of it was made, says how far it is, and names the way back.
class UpdateTest {

    private static final StoreOptions FIRST = program("first");
    private static final StoreOptions SECOND = program("second");
    private static final StoreOptions BROKEN = program("broken");
    private static final int KILLS = Integer.getInteger("update.kills", 10);

    @TempDir
    Path folder;

    @TempDir
    Path errors;

    private Path store = Path.of("");

    static StoreOptions program(String name) {
        return OPTIONS.withMigrations(List.of("db/migration", "db/crossing/" + name));
    }

    @BeforeEach
    void aStoreOfTheFirstProgram() {
        store = folder.resolve("shop");
        try (var open = Store.open(store, FIRST)) {
            open.gate()
                    .submit(
                            new Shop.Do((_, rows) -> rows.prepared("INSERT INTO test_shelf VALUES (?, 'front')")
                                    .execute(Ids.next())),
                            ANA)
                    .orThrow();
        }
    }

    @Test
    void theCopyFromBeforeIsOpenedByTheProgramOfBefore() throws IOException {
        Store.open(store, SECOND).close();

        var copy = copies();
        assertThat(copy).hasSize(1);
        assertThat(copy.getFirst().resolve("BEFORE-UPDATE.txt")).content().contains(copy.getFirst().toString());
        try (var open = Store.open(copy.getFirst(), FIRST)) {
            assertThat(open.readPlainly("SELECT name FROM test_shelf ORDER BY name", row -> row.getString(1)))
                    .containsExactly("as the first program names it", "front");
        }
        assertThat(Store.compareWithJournal(copy.getFirst(), FIRST).differences()).isEmpty();
        assertThat(Store.compareWithJournal(store, SECOND).differences()).isEmpty();
    }

    @Test
    void whereNothingChangesNothingIsCopied() throws IOException {
        Store.open(store, FIRST).close();
        Store.open(folder.resolve("another"), SECOND).close();
        Store.open(store, SECOND.withoutCopyBeforeUpdate()).close();

        assertThat(copies()).isEmpty();
    }

    @Test
    void aCopyThatWasCutOffIsMadeAgain() throws IOException {
        var last = lastRecord();
        var half = folder.resolve("shop-before-update-" + last);
        Files.createDirectories(half.resolve("journal"));
        Files.writeString(half.resolve("journal/half"), "half");

        Store.open(store, SECOND).close();

        assertThat(copies()).containsExactly(half);
        assertThat(half.resolve("journal/half")).doesNotExist();
        assertThat(half.resolve("BEFORE-UPDATE.txt")).exists();
    }

    private long lastRecord() {
        try (var open = Store.open(store, FIRST)) {
            return open.verifyJournal().last();
        }
    }

    @Test
    void howFarItIsIsTold() {
        var told = new ArrayList<String>();
        Store.open(store, SECOND.withWatch(new OpeningWatch() {
                    @Override
                    public void copying(int done, int of, Path copy) {
                        told.add("copied " + done + " of " + of);
                    }

                    @Override
                    public void updating(int done, int of) {
                        told.add("ran " + done + " of " + of);
                    }
                }))
                .close();

        assertThat(told)
                .containsExactly("copied 0 of 3", "copied 1 of 3", "copied 2 of 3", "copied 3 of 3", "ran 0 of 1", "ran 1 of 1");
    }

    @Test
    void aFailedUpdateNamesTheCopyAndANextProgramGoesOn() throws IOException {
        assertThatThrownBy(() -> Store.open(store, BROKEN)).isInstanceOfSatisfying(Fault.class, fault -> {
            assertThat(fault.code()).isEqualTo("store.update-failed");
            assertThat(fault).hasMessageContaining(folder.resolve("shop-before-update-").toString());
        });
        try (var open = Store.open(copies().getFirst(), FIRST)) {
            assertThat(shelves(open)).isEqualTo(2);
        }
        try (var open = Store.open(store, SECOND)) {
            assertThat(shelves(open)).isEqualTo(2);
        }
        assertThat(Store.compareWithJournal(store, SECOND).differences()).isEmpty();
    }

    @Test
    void withoutRoomForACopyNothingIsChanged() throws IOException {
        var disk = new HookedFiles();
        disk.free.set(1);
        assertThatThrownBy(() -> Store.open(store, SECOND.withFiles(disk)))
                .isInstanceOfSatisfying(RefusedException.class, refused ->
                        assertThat(refused.refusal().code()).isEqualTo("store.update-no-room"));

        assertThat(copies()).isEmpty();
        try (var open = Store.open(store, FIRST)) {
            assertThat(shelves(open)).isEqualTo(2);
        }
    }

    @Test
    void anUpdateThatIsKilledTenTimesLosesNothing() throws Exception {
        var random = new Random(15);
        for (int kill = 0; kill < KILLS; kill++) {
            killed(random.nextInt(250));
        }

        try (var open = Store.open(store, program("slow"))) {
            assertThat(shelves(open)).isEqualTo(30_002);
            assertThat(open.verifyJournal().clean()).isTrue();
        }
        assertThat(Store.compareWithJournal(store, program("slow")).differences()).isEmpty();
        try (var open = Store.open(copies().getFirst(), FIRST)) {
            assertThat(shelves(open)).isEqualTo(2);
        }
    }

    /// Kills a process that updates the store, so many milliseconds after it said that it begins.
    private void killed(int milliseconds) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        UpdatedShop.class.getName(),
                        store.toString())
                .redirectError(errors.resolve("err.txt").toFile())
                .start();
        try (BufferedReader out = process.inputReader()) {
            if (UpdatedShop.BEGUN.equals(out.readLine())) {
                process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
            }
            process.destroyForcibly();
        } catch (IOException _) {
            // the pipe of a killed process
        }
        process.waitFor();
    }

    private static long shelves(Store open) {
        return open.readPlainly("SELECT COUNT(*) FROM test_shelf", row -> row.getLong(1)).getFirst();
    }

    private List<Path> copies() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("shop-before-update-"))
                    .sorted()
                    .toList();
        }
    }
}
