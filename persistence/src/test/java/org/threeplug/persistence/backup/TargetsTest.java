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
import org.threeplug.persistence.backup.copying.Chain;
import org.threeplug.persistence.backup.places.BackupPlan;
import org.threeplug.persistence.backup.places.BackupTarget;
import org.threeplug.persistence.backup.places.RemovableDrives;
import org.threeplug.persistence.backup.places.Retention;
import org.threeplug.persistence.backup.places.SftpTarget;
import org.threeplug.persistence.backup.sealing.BackupHeader;
import org.threeplug.persistence.backup.sealing.BackupKey;
import org.threeplug.persistence.backup.sealing.BackupName;
import org.threeplug.persistence.backup.sealing.SealedOutput;
import org.threeplug.persistence.backup.witness.Outside;
import org.threeplug.persistence.engine.journal.Hash;

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

    @Test
    void theNewestIsTheOneThatReachesFurthestAndNotTheOneOfAWrongClock() {
        var wrong = new BackupName("a", Kind.FULL, 1, 100, Instant.parse("2099-03-02T08:00:00Z"));
        var next = new BackupName("a", Kind.FULL, 1, 110, Instant.parse("2026-03-02T09:00:00Z"));
        var copy = new BackupName("a", Kind.JOURNAL, 111, 120, Instant.parse("2026-03-02T10:00:00Z"));
        var retention = new Retention(new BackupPlan.Keep(1, 1, 1), ZoneOffset.UTC);

        assertThat(Chain.newest(List.of(wrong, next, copy)).orElseThrow().names()).containsExactly(next, copy);
        assertThat(retention.expired(List.of(wrong, next, copy), Optional.empty())).containsExactly(wrong);
    }

    /// A shop's journal grows: one record each second.
    private static BackupName full(String at) {
        return new BackupName("a", Kind.FULL, 1, Instant.parse(at).getEpochSecond(), Instant.parse(at));
    }

    private static BackupName journal(String at) {
        var last = Instant.parse(at).getEpochSecond();
        return new BackupName("a", Kind.JOURNAL, last - 1, last, Instant.parse(at));
    }

    @Test
    void whatOnlyBearsANameIsNeitherTakenAwayNorKeepsOthersFromIt() throws Exception {
        try (var shop = new BackedUpShop(folder)) {
            var desk = shop.desk();
            var first = desk.backUp(Progress.NOBODY);
            var lie = shop.vault.resolve(first.name().replace("-2026", "-2099"));
            Files.copy(shop.vault.resolve(first.name()), lie);
            shop.sell(1);
            shop.later(60);
            var second = desk.backUp(Progress.NOBODY);

            assertThat(lie).as("not ours to judge").exists();
            assertThat(shop.vault.resolve(first.name())).as("replaced within its day").doesNotExist();
            assertThat(desk.prove(Progress.NOBODY).backup()).isEqualTo(second.name());
        }
    }

    @Test
    void twoPlacesThatFailAreBothNamedAndEachIsSettledForItself() throws Exception {
        try (var shop = new BackedUpShop(folder)) {
            var one = Files.writeString(folder.resolve("one"), "a file where a folder should be");
            var two = Files.writeString(folder.resolve("two"), "and another");
            var standard = BackupPlan.standard(shop.root);
            var plan = new BackupPlan(
                    standard.folder(),
                    List.of(one, two),
                    true,
                    Optional.empty(),
                    standard.fullAt(),
                    standard.journalEvery(),
                    standard.keep());
            var desk = shop.desk(plan, new RemovableDrives(List.of(folder.resolve("none"))));
            desk.backUp(Progress.NOBODY);
            var both = failing(desk);
            Files.delete(one);
            desk.catchUp();
            var oneLeft = failing(desk);
            Files.delete(two);
            desk.catchUp();

            assertThat(both).containsExactly(one.toString(), two.toString());
            assertThat(oneLeft).containsExactly(two.toString());
            assertThat(desk.state().problems()).isEmpty();
        }
    }

    @Test
    void aPlaceThatFailedIsNamedAfterARestartToo() throws Exception {
        try (var shop = new BackedUpShop(folder)) {
            var blocked = Files.writeString(folder.resolve("blocked"), "a file where a folder should be");
            var standard = BackupPlan.standard(shop.root);
            var plan = new BackupPlan(
                    standard.folder(),
                    List.of(blocked),
                    true,
                    Optional.empty(),
                    standard.fullAt(),
                    standard.journalEvery(),
                    standard.keep());
            var drives = new RemovableDrives(List.of(folder.resolve("none")));
            shop.desk(plan, drives).backUp(Progress.NOBODY);

            var since = shop.desk(plan, drives).state().problem().orElseThrow().since();
            shop.later(60);
            shop.desk(standard.withFolder(folder.resolve("for once")), drives).backUp(Progress.NOBODY);
            var again = shop.desk(plan, drives);

            assertThat(failing(again)).containsExactly(blocked.toString());
            assertThat(again.state().problem().orElseThrow().since()).isEqualTo(since);
            assertThat(failing(shop.desk(standard, drives))).as("it is no place of this plan").isEmpty();
            Files.delete(blocked);
            again.backUp(Progress.NOBODY);
            assertThat(shop.desk(plan, drives).state().problems()).isEmpty();
            assertThat(shop.root.resolve("backup-troubles.txt")).doesNotExist();
        }
    }

    private static List<String> failing(BackupDesk desk) {
        return desk.state().problems().stream()
                .filter(problem -> problem.code().equals("target-failed"))
                .map(problem -> problem.arguments().getFirst())
                .toList();
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
            assertThat(strays(shop, known)).as("what lies there is what the books say").isEmpty();
            sealWithAnotherHead(shop, name, remote.resolve("shop").resolve(copy.name()));
            assertThat(strays(shop, known)).as("another head under the store's own key, and the folder agrees with the books")
                    .containsExactly("FORKED");
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

    private static List<String> strays(BackedUpShop shop, BackupPlan.Sftp server) {
        var plan = BackupPlan.standard(shop.root).withSftp(server);
        var drives = new RemovableDrives(List.of(shop.root));
        return new Outside(shop.trade.store, () -> Optional.of(BackedUpShop.LABEL), plan, drives, List.of())
                .compare(true)
                .strays()
                .stream()
                .map(stray -> stray.kind().name())
                .toList();
    }

    /// What a store that was written anew would have put there.
    private static void sealWithAnotherHead(BackedUpShop shop, BackupName name, Path file) throws IOException {
        var key = BackupKey.of(shop.root).orElseThrow();
        var header = BackupHeader.of(name, BackedUpShop.LABEL, new Hash(new byte[32]), key);
        try (var out = Files.newOutputStream(file)) {
            var sealed = new SealedOutput(out, header, key);
            sealed.write(new byte[] {1});
            sealed.finish();
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
