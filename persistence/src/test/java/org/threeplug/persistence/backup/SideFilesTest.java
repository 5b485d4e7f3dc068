package org.threeplug.persistence.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.backup.Proof;
import org.threeplug.backup.Restoration;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Origin;
import org.threeplug.kernel.Session;
import org.threeplug.persistence.backup.places.BackupPlan;
import org.threeplug.persistence.backup.restore.PendingRestoration;
import org.threeplug.persistence.backup.restore.StoreSwitch;
import org.threeplug.persistence.backup.sealing.BackupKey;
import org.threeplug.persistence.backup.sealing.BackupSecret;
import org.threeplug.persistence.backup.sealing.RecoveryCode;
import org.threeplug.persistence.backup.witness.AnchorPlace;
import org.threeplug.persistence.backup.witness.Proofs;

/// Rubbish in the small files beside the books stops nothing, and is kept under another name.
class SideFilesTest {

    @TempDir
    private Path folder;

    @Test
    void aProofThatCannotBeReadCostsNoOther() throws IOException {
        var proof = new Proof("shop-96-20260101-030000.3pbk", 96, "ab", true, "", Instant.EPOCH);
        Proofs.of(folder).add(proof);
        var file = folder.resolve("backup-proofs.txt");
        Files.writeString(file, "what is this\n" + Files.readString(file));

        assertThat(Proofs.of(folder).newestGood()).contains(proof);
        assertThat(folder.resolve("backup-proofs.txt.unreadable")).content().startsWith("what is this");
        assertThat(Files.readAllLines(file)).hasSize(1);
    }

    @Test
    void aMistypedTimeInThePlanCostsNoOtherLine() throws IOException {
        var file = folder.resolve("backup.properties");
        Files.writeString(file, "folder=/srv/backups\nfull.at=three\njournal.every=PT30M\nkeep.daily=\\u00zz\n");
        var standard = BackupPlan.standard(folder);

        assertThat(BackupPlan.of(folder))
                .isEqualTo(new BackupPlan(
                        Path.of("/srv/backups"),
                        List.of(),
                        true,
                        standard.sftp(),
                        standard.fullAt(),
                        Duration.ofMinutes(30),
                        standard.keep()));
        assertThat(folder.resolve("backup.properties.unreadable")).content().contains("full.at=three");
        assertThat(BackupPlan.of(folder).folder()).isEqualTo(Path.of("/srv/backups"));
    }

    @Test
    void aPlanThatIsNoTextIsTheStandardPlan() throws IOException {
        Files.write(folder.resolve("backup.properties"), new byte[] {(byte) 0xC3, 0x28, 10});

        assertThat(BackupPlan.of(folder)).isEqualTo(BackupPlan.standard(folder));
        assertThat(folder.resolve("backup.properties.unreadable")).exists();
    }

    @Test
    void aRecoveryCodeThatIsNoneOrOpensNothingComesOnNoSheet() throws IOException {
        var file = folder.resolve("recovery-code.unseen");
        BackupSecret.keyOf(folder);
        var code = BackupSecret.unseen(folder);
        assertThat(BackupSecret.toShow(folder)).isEqualTo(code).isPresent();

        for (var rubbish : List.of(new byte[] {(byte) 0xC3, 0x28, 10}, new byte[0], "my own words\n".getBytes(UTF_8))) {
            Files.write(file, rubbish);
            assertThat(BackupSecret.unseen(folder)).isEmpty();
            assertThat(file).doesNotExist();
        }
        Files.writeString(file, RecoveryCode.make() + "\n");
        assertThat(BackupSecret.toShow(folder)).isEmpty();
        assertThat(folder.resolve("recovery-code.unseen-4.unreadable")).exists();
    }

    @Test
    void aFolderForAnchorsARunAndATroubleThatCannotBeReadAreSetAside() throws IOException {
        for (var name : List.of("anchors.folder", "backup-runs.txt", "backup-troubles.txt")) {
            Files.write(folder.resolve(name), new byte[] {(byte) 0xC3, 0x28, 10});
        }
        assertThat(AnchorPlace.of(folder)).isEmpty();
        assertThat(BackupRuns.of(folder).isDone("full", "today")).isFalse();
        assertThat(new KeptTroubles(folder, List::of).all()).isEmpty();
        for (var name : List.of("anchors.folder", "backup-runs.txt", "backup-troubles.txt")) {
            assertThat(folder.resolve(name + ".unreadable")).exists();
        }
        Files.writeString(folder.resolve("anchors.folder"), "somewhere\n");
        assertThat(AnchorPlace.of(folder)).as("a folder that depends on where the program is started").isEmpty();
    }

    @Test
    void aRestoreThatCannotBeReadIsSetAside() throws IOException {
        Files.writeString(folder.resolve("restoration.pending"), "rubbish\n");

        assertThat(PendingRestoration.of(folder)).isEmpty();
        assertThat(folder.resolve("restoration.pending")).doesNotExist();
        assertThat(folder.resolve("restoration.pending.unreadable")).hasContent("rubbish");
    }

    @Test
    void aRestoreInAFileNamesNobodyUnlessThisProcessWroteIt() throws IOException {
        var mia = new Actor(
                new UUID(0, 31), "Mia Brown", "manager", Set.of(), new Origin(new UUID(0, 0), new UUID(0, 0), new UUID(0, 0), "x"), new Session());
        var restoration = new Restoration("shop-96-20260101-030000.3pbk", 96, 98, "ab", Instant.EPOCH);
        new PendingRestoration(new UUID(0, 9), restoration, new Justification(Optional.of("water damage"), Optional.of(mia))).keepIn(folder);
        var file = folder.resolve("restoration.pending");
        assertThat(PendingRestoration.of(folder).orElseThrow().why().approver().orElseThrow().name()).isEqualTo("Mia Brown");

        var lines = new ArrayList<>(Files.readAllLines(file));
        for (var forged : List.of(
                List.copyOf(lines.subList(0, lines.size() - 1)),
                lines.stream().map(line -> line.equals("water damage") ? "she said so" : line).toList(),
                lines.stream().map(line -> line.startsWith("seal ") ? "seal " + "0".repeat(64) : line).toList())) {
            Files.write(file, forged);
            var why = PendingRestoration.of(folder).orElseThrow().why();
            assertThat(why.approver()).isEmpty();
            assertThat(why.reason().orElseThrow()).startsWith("(unconfirmed) ");
        }
    }

    @Test
    void aSwitchThatNamesForeignFoldersIsSetAside() throws IOException {
        var store = Files.createDirectory(folder.resolve("store"));
        var other = Files.createDirectory(folder.resolve("other"));
        for (var rubbish : List.of("rubbish\n", "other\nstore-x\n", "store-a/../other\nstore-b\n")) {
            Files.writeString(folder.resolve("store.switching"), rubbish);

            assertThat(StoreSwitch.complete(store)).isFalse();
        }
        assertThat(store).isDirectory();
        assertThat(other).isDirectory();
        assertThat(folder.resolve("store.switching.unreadable")).hasContent("rubbish");
        assertThat(folder.resolve("store.switching-3.unreadable")).exists();
    }

    @Test
    void aHeaderMayAskForNoMoreThanTheProgramEverDid() {
        var salt = new byte[16];

        assertThat(new BackupKey.Recipe(salt, 64 * 1024, 3)).isEqualTo(new BackupKey.Recipe(salt, 64 * 1024, 3));
        for (var recipe : new int[][] {{64 * 1024 + 1, 3}, {64 * 1024, 4}, {0, 3}, {64 * 1024, 0}}) {
            assertThatThrownBy(() -> new BackupKey.Recipe(salt, recipe[0], recipe[1]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
