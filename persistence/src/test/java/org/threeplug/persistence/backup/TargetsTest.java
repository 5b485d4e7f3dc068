package org.threeplug.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.backup.BackupCopy.Kind;
import org.threeplug.backup.Progress;

class TargetsTest {

    @TempDir
    private Path folder;

    @Test
    void theNameOfAFileTellsWhatIsInIt() {
        var full = new BackupName("shop-12ab34", Kind.FULL, 1, 4_711, Instant.parse("2026-03-02T12:00:00.9Z"));
        var journal = new BackupName("shop-12ab34", Kind.JOURNAL, 4_712, 4_800, Instant.parse("2026-03-02T13:00:00Z"));

        assertThat(full).hasToString("shop-12ab34-4711-20260302-120000.3pbk");
        assertThat(journal).hasToString("shop-12ab34-4712-4800-20260302-130000.3pjl");
        assertThat(BackupName.parse(full.toString())).contains(full);
        assertThat(BackupName.parse(journal.toString())).contains(journal);
        assertThat(BackupName.parse("shop-1-20261302-120000.3pbk")).isEmpty();
        assertThat(BackupName.parse(full + ".part")).isEmpty();
    }

    @Test
    void ofEachDayWeekAndMonthTheNewestStaysAndTheProvenOneAlways() {
        var all = new ArrayList<BackupName>();
        for (var day = LocalDate.of(2026, 1, 1); day.isBefore(LocalDate.of(2026, 4, 1)); day = day.plusDays(1)) {
            all.add(full(day + "T08:00:00Z"));
            all.add(full(day + "T20:00:00Z"));
        }
        var proven = full("2026-02-10T08:00:00Z");
        var kept = new ArrayList<>(all);
        kept.removeAll(new Retention(new BackupPlan.Keep(3, 2, 3), ZoneOffset.UTC).expired(all, Optional.of(proven)));

        assertThat(kept)
                .extracting(name -> name.at().toString())
                .containsExactly(
                        "2026-01-31T20:00:00Z",
                        "2026-02-10T08:00:00Z",
                        "2026-02-28T20:00:00Z",
                        "2026-03-29T20:00:00Z",
                        "2026-03-30T20:00:00Z",
                        "2026-03-31T20:00:00Z");
    }

    @Test
    void journalCopiesStayAsLongAsTheyContinueABackupThatMatters() {
        var old = journal("2026-03-01T10:00:00Z");
        var afterProven = journal("2026-03-02T10:00:00Z");
        var newest = journal("2026-03-03T10:00:00Z");
        var proven = full("2026-03-02T08:00:00Z");
        var all = List.of(full("2026-03-01T08:00:00Z"), old, proven, afterProven, full("2026-03-03T08:00:00Z"), newest);
        var retention = new Retention(BackupPlan.Keep.DEFAULT, ZoneOffset.UTC);

        assertThat(retention.expired(all, Optional.of(proven))).containsExactly(old);
        assertThat(retention.expired(all, Optional.empty())).containsExactly(old, afterProven);
    }

    private static BackupName full(String at) {
        return new BackupName("a", Kind.FULL, 1, 1, Instant.parse(at));
    }

    private static BackupName journal(String at) {
        return new BackupName("a", Kind.JOURNAL, 2, 3, Instant.parse(at));
    }

    @Test
    void aTargetThatFailsIsNamedAndTheOthersAreServed() throws Exception {
        try (var shop = new BackedUpShop(folder)) {
            var blocked = folder.resolve("blocked");
            Files.writeString(blocked, "a file where a folder should be");
            var other = folder.resolve("other");
            var standard = BackupPlan.standard(shop.root);
            var plan = new BackupPlan(
                    standard.folder(),
                    List.of(blocked, other),
                    true,
                    Optional.empty(),
                    standard.fullAt(),
                    standard.journalEvery(),
                    standard.keep());
            var desk = shop.desk(plan, new RemovableDrives(List.of(folder.resolve("none"))));
            var copy = desk.backUp(Progress.NOBODY);

            assertThat(shop.vault.resolve(copy.name())).exists();
            assertThat(other.resolve(copy.name())).exists();
            assertThat(desk.state().problem().orElseThrow().code()).isEqualTo("target-failed");
            assertThat(desk.state().problem().orElseThrow().arguments().getFirst()).isEqualTo(blocked.toString());
            Files.delete(blocked);
            shop.later(60);
            desk.backUp(Progress.NOBODY);
            assertThat(desk.state().problem()).isEmpty();
        }
    }

    @Test
    void aDriveThatIsPluggedInGetsTheNewestBackupIfItIsMarked() throws Exception {
        try (var shop = new BackedUpShop(folder)) {
            var media = folder.resolve("media");
            var stranger = Files.createDirectories(media.resolve("STRANGER"));
            var desk = shop.desk(BackupPlan.standard(shop.root), new RemovableDrives(List.of(media)));
            var full = desk.backUp(Progress.NOBODY);
            shop.later(60);
            shop.sell();
            var journal = desk.copyJournal(Progress.NOBODY).orElseThrow();
            var drive = Files.createDirectories(media.resolve("STICK"));
            Files.createFile(drive.resolve(RemovableDrives.MARK));
            desk.catchUp();

            assertThat(new RemovableDrives(List.of(media)).marked()).containsExactly(drive);
            assertThat(names(drive.resolve("3plugpos")))
                    .filteredOn(name -> !name.endsWith(".3pkr"))
                    .containsExactlyInAnyOrder(full.name(), journal.name());
            assertThat(names(drive.resolve("3plugpos")))
                    .as("with the keys of the people in them")
                    .filteredOn(name -> name.endsWith(".3pkr"))
                    .hasSize(1);
            assertThat(names(stranger)).isEmpty();
        }
    }

    private static List<String> names(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void aServerIsReachedBySftpAndOnlyTheOneThatIsKnown() throws Exception {
        var remote = Files.createDirectories(folder.resolve("remote"));
        Files.createDirectories(remote.resolve("shop"));
        var keys = new SimpleGeneratorHostKeyProvider();
        try (var server = server(remote, keys);
                var shop = new BackedUpShop(folder)) {
            var known = plan(server, keys);
            var fingerprint = known.fingerprint().orElseThrow();
            var desk = desk(shop, known);
            var copy = desk.backUp(Progress.NOBODY);
            var name = BackupName.parse(copy.name()).orElseThrow();
            var target = new SftpTarget(known);

            assertThat(desk.state().problem()).isEmpty();
            assertThat(target.list()).extracting(BackupTarget.Stored::name).containsExactly(name);
            assertThat(target.fetch(name, folder.resolve("back"))).hasSameBinaryContentAs(shop.vault.resolve(copy.name()));
            target.delete(name);
            assertThat(target.list()).isEmpty();

            var stranger = desk(shop, unknown(known));
            shop.later(60);
            stranger.backUp(Progress.NOBODY);
            var problem = stranger.state().problem().orElseThrow();
            assertThat(problem.code()).isEqualTo("target-failed");
            assertThat(problem.arguments().get(1)).contains(fingerprint);
            assertThat(target.list()).isEmpty();
        }
    }

    @Test
    @Timeout(60)
    void aServerThatAnswersNothingMoreIsGivenUpWithASentence() throws Exception {
        var remote = Files.createDirectories(folder.resolve("remote"));
        Files.createDirectories(remote.resolve("shop"));
        var keys = new SimpleGeneratorHostKeyProvider();
        var released = new CountDownLatch(1);
        try (var server = server(remote, keys)) {
            var hanging = new SftpSubsystemFactory();
            hanging.addSftpEventListener(new Hanging(released));
            server.setSubsystemFactories(List.of(hanging));
            var target = new SftpTarget(plan(server, keys), Duration.ofSeconds(2));

            assertThatIOException()
                    .isThrownBy(target::list)
                    .withMessage("the server has not answered for 2 seconds");
            released.countDown();
        }
    }

    /// Takes the request for a folder and sits on it.
    private record Hanging(CountDownLatch released) implements SftpEventListener {

        @Override
        public void opening(ServerSession session, String handle, Handle folder) {
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static BackupPlan.Sftp plan(SshServer server, SimpleGeneratorHostKeyProvider keys) {
        return new BackupPlan.Sftp(
                "localhost",
                server.getPort(),
                "backup",
                "shop",
                Optional.of("secret"),
                Optional.empty(),
                Optional.of(KeyUtils.getFingerPrint(
                        BuiltinDigests.sha256, keys.loadKeys(null).iterator().next().getPublic())));
    }

    private static BackupDesk desk(BackedUpShop shop, BackupPlan.Sftp server) {
        return shop.desk(BackupPlan.standard(shop.root).withSftp(server), new RemovableDrives(List.of(shop.root)));
    }

    private static BackupPlan.Sftp unknown(BackupPlan.Sftp known) {
        return new BackupPlan.Sftp(
                known.host(),
                known.port(),
                known.user(),
                known.folder(),
                known.password(),
                known.key(),
                Optional.of("SHA256:another"));
    }

    private static SshServer server(Path remote, SimpleGeneratorHostKeyProvider keys) throws IOException {
        var server = SshServer.setUpDefaultServer();
        server.setHost("localhost");
        server.setPort(0);
        server.setKeyPairProvider(keys);
        server.setPasswordAuthenticator((user, password, _) -> user.equals("backup") && password.equals("secret"));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(remote));
        server.start();
        return server;
    }

    @Test
    void aPlanIsReadAsItWasKept() throws Exception {
        var plan = BackupPlan.standard(folder)
                .withFolder(folder.resolve("a b").resolve("c\\d"))
                .withSftp(new BackupPlan.Sftp(
                        "nas", 2222, "pos", "backups", Optional.of("s3=cret\\"), Optional.empty(), Optional.of("SHA256:x")));
        plan.keepIn(folder);

        assertThat(BackupPlan.of(folder)).isEqualTo(plan);
    }
}
