package org.threeplug.desktop.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeplug.backup.Progress;
import org.threeplug.backup.restore.Moment;
import org.threeplug.identity.Identity;
import org.threeplug.kernel.Origin;
import org.threeplug.kernel.Refusal;
import org.threeplug.persistence.backup.places.BackupSource;
import org.threeplug.persistence.backup.restore.Restore;
import org.threeplug.persistence.engine.file.DiskFiles;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.server.log.Logs;
import org.threeplug.server.verify.Verification;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A store of each release, and of the day before numbers and secrets changed, as `.ci/record-store` made it: this program must open it, bring it up to date, find nothing
/// wrong with it, make the same from its journal alone, and restore its backup.
class RecordedStoreTest {

    private static final String PASSPHRASE = "correct horse battery staple";

    @TempDir
    Path folder;

    @BeforeAll
    static void quiet() {
        Logs.quiet();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1.0", "2026-11-30"})
    void aStoreOfThatReleaseOpensAndEqualsWhatItsJournalMakes(String release) throws IOException {
        var recorded = unpack(release);
        var root = folder.resolve("store");
        var records = recorded.get("journalRecords").asLong();
        try (var store = OpenStore.existing(root)) {
            assertThat(store.checkInvariants().findings()).isEmpty();
            assertThat(store.settings().store()).isPresent();
        }

        var verified = Verification.of(root, Optional.empty(), Progress.NOBODY).books();

        assertThat(verified.flaws()).isEmpty();
        assertThat(verified.records()).isGreaterThanOrEqualTo(records);
        assertThat(verified.rowsCompared()).isGreaterThanOrEqualTo(recorded.get("rowsCompared").asLong());
        try (var store = Store.open(root, OpenStore.options())) {
            assertThat(store.journal().record(records).map(found -> found.stamp().hash().toString()))
                    .hasValue(recorded.get("journalHead").asString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1.0", "2026-11-30"})
    void itsBackupIsRestoredToTheSameTotals(String release) throws IOException {
        var recorded = unpack(release);
        Restore.Present present;
        try (var store = Store.open(folder.resolve("store"), OpenStore.options())) {
            present = Restore.Present.of(store);
        }

        var restore = Restore.prepare(
                OpenStore.options(),
                folder.resolve("elsewhere"),
                new BackupSource(new DiskFiles(), folder.resolve("store-backups")),
                Optional.empty(),
                Optional.of(PASSPHRASE.toCharArray()),
                Optional.of(present),
                new Moment.Newest(),
                Progress.NOBODY);

        assertThat(restore.preview().sequence()).isEqualTo(recorded.get("journalRecords").asLong());
        assertThat(restore.preview().fromJournal()).isFalse();
        assertThat(restore.preview().there()).isNotEmpty().isEqualTo(present.totals());
        assertThat(restore.preview().missing()).isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1.0", "2026-11-30"})
    void itsPeopleSignIn(String release) throws IOException {
        unpack(release);
        try (var store = OpenStore.existing(folder.resolve("store"))) {
            var register = store.settings().registers().getFirst();
            var origin = new Origin(new UUID(0, 1), register.branch().id(), register.id(), "test");

            assertThat(store.get(Identity.class).signIn("owner", "9402".toCharArray(), origin).fold(_ -> "in", Refusal::code))
                    .isEqualTo("in");
        }
    }

    @Test
    void aCopyIsMadeBeforeAStoreIsBroughtUpToDate() throws IOException {
        unpack("0.1.0");
        OpenStore.existing(folder.resolve("store")).close();

        try (var beside = Files.list(folder)) {
            assertThat(beside.filter(file -> file.getFileName().toString().startsWith("store-before-update-")))
                    .singleElement()
                    .satisfies(copy -> assertThat(copy.resolve("BEFORE-UPDATE.txt")).exists());
        }
    }

    /// @return what that release found when it checked the store
    private JsonNode unpack(String release) throws IOException {
        var name = "store-" + release + ".zip";
        try (InputStream resource = Objects.requireNonNull(RecordedStoreTest.class.getResourceAsStream(name), name);
                var zip = new ZipInputStream(resource)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var target = folder.resolve(entry.getName());
                if (!entry.isDirectory()) {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                }
            }
        }
        return JsonMapper.shared().readTree(Files.readString(folder.resolve("verified.json")));
    }
}
