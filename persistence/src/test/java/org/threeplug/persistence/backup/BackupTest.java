package org.threeplug.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.threeplug.persistence.backup.BackedUpShop.PASSPHRASE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.backup.BackupCopy;
import org.threeplug.backup.Progress;
import org.threeplug.backup.restore.Moment;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.backup.copying.BackupReader;
import org.threeplug.persistence.backup.restore.Restore;
import org.threeplug.persistence.backup.sealing.BackupHeader;
import org.threeplug.persistence.backup.sealing.BackupKey;
import org.threeplug.persistence.backup.sealing.BackupName;
import org.threeplug.persistence.backup.sealing.BackupSecret;
import org.threeplug.persistence.backup.sealing.DamagedBackupException;
import org.threeplug.persistence.backup.sealing.SealedInput;
import org.threeplug.persistence.backup.sealing.SealedOutput;
import org.threeplug.persistence.engine.file.DiskFiles;
import org.threeplug.persistence.engine.journal.Hash;
import org.threeplug.persistence.engine.store.Store;

class BackupTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsRestoredEqualsTheStoreRowForRow() throws Exception {
        var target = folder.resolve("elsewhere");
        var shop = new BackedUpShop(folder);
        shop.sell(20);
        shop.desk().backUp(Progress.NOBODY);
        shop.later(60);
        shop.sell(5);
        shop.desk().copyJournal(Progress.NOBODY);
        var preview = shop.restore(target, new Moment.Newest());
        shop.close();

        assertThat(preview.switchOver(shop.clock)).isEmpty();
        var comparison = BackedUpShop.compare(shop.trade, target);

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.rows()).isGreaterThan(300);
    }

    @Test
    void aBackupSaysInClearWhoseItIsAndHowFarItReaches() throws Exception {
        try (var shop = new BackedUpShop(folder)) {
            shop.sell(3);
            var copy = shop.desk().backUp(Progress.NOBODY);
            var head = shop.trade.store.verifyJournal();
            var header = BackupReader.header(shop.trade.options().files(), shop.vault.resolve(copy.name()));

            assertThat(copy.name()).isEqualTo("tea-cup-abcdef-" + head.last() + "-20260302-120000.3pbk");
            assertThat(List.of(header.name(), header.sequence(), header.head(), header.at()))
                    .isEqualTo(List.of("Tea & Cup", head.last(), head.head(), shop.now.get()));
            assertThat(Files.readString(shop.vault.resolve(copy.name()), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Mia", "TEA", "document");
        }
    }

    @Test
    void anyOneAlteredByteIsNoticed() throws Exception {
        try (var shop = new BackedUpShop(folder)) {
            shop.sell(2);
            shop.desk().backUp(Progress.NOBODY);
            shop.sell(2);
            shop.later(60);
            var copy = shop.desk().copyJournal(Progress.NOBODY).orElseThrow();
            var full = shop.source().chain(Optional.empty()).getFirst();
            var random = new Random(42);

            assertThat(unnoticed(full, random, 500)).isEmpty();
            assertThat(unnoticed(shop.vault.resolve(copy.name()), random, 500)).isEmpty();
        }
    }

    private List<Integer> unnoticed(Path backup, Random random, int trials) throws IOException {
        var key = key(backup);
        var bytes = Files.readAllBytes(backup);
        var header = BackupReader.header(new DiskFiles(), backup).encoded().length;
        return random.ints(trials, 0, bytes.length)
                .map(at -> at % 4 == 0 ? at % header : at)
                .filter(at -> {
                    bytes[at] ^= (byte) (1 << random.nextInt(8));
                    var believed = isBelieved(bytes, key);
                    bytes[at] = original(backup, at);
                    return believed;
                })
                .boxed()
                .collect(Collectors.toList());
    }

    private static byte original(Path backup, int at) {
        try (var file = Files.newByteChannel(backup)) {
            var one = ByteBuffer.allocate(1);
            file.position(at).read(one);
            return one.get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads all parts; what is inside them is not written anywhere.
    private static boolean isBelieved(byte[] bytes, BackupKey key) {
        try (var in = new ByteArrayInputStream(bytes)) {
            var header = BackupHeader.read(in, "altered");
            if (!key.opens(header)) {
                return false;
            }
            new SealedInput(in, header, key, "altered").transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (DamagedBackupException _) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BackupKey key(Path backup) throws IOException {
        return BackupKey.of(
                BackupReader.header(new DiskFiles(), backup), PASSPHRASE.toCharArray());
    }

    @Test
    void aBackupThatEndsEarlyOrGoesOnIsNoticed() throws Exception {
        try (var shop = new BackedUpShop(folder)) {
            shop.sell(2);
            var copy = shop.desk().backUp(Progress.NOBODY);
            var backup = shop.vault.resolve(copy.name());
            var bytes = Files.readAllBytes(backup);
            var key = key(backup);
            var random = new Random(7);
            var believed = random.ints(300, 0, bytes.length)
                    .filter(length -> isBelieved(Arrays.copyOf(bytes, length), key))
                    .boxed()
                    .toList();

            assertThat(isBelieved(bytes, key)).isTrue();
            assertThat(believed).isEmpty();
            assertThat(isBelieved(Arrays.copyOf(bytes, bytes.length + 1), key)).isFalse();
        }
    }

    @Test
    void partsThatChangePlacesAreNoticed() throws Exception {
        var key = BackupKey.derive(PASSPHRASE.toCharArray(), new BackupKey.Recipe(new byte[16], 8, 1));
        var name = new BackupName("a", BackupCopy.Kind.FULL, 1, 1, Instant.EPOCH);
        var header = BackupHeader.of(name, BackedUpShop.LABEL, Hash.NONE, key);
        var out = new ByteArrayOutputStream();
        var sealed = new SealedOutput(out, header, key);
        sealed.write(new byte[3 * SealedOutput.PART]);
        sealed.finish();
        var bytes = out.toByteArray();
        var start = header.encoded().length;
        var part = 4 + SealedOutput.PART + SealedOutput.TAG;
        var swapped = bytes.clone();
        System.arraycopy(bytes, start, swapped, start + part, part);
        System.arraycopy(bytes, start + part, swapped, start, part);

        assertThat(isBelieved(bytes, key)).isTrue();
        assertThat(isBelieved(swapped, key)).isFalse();
        assertThat(isBelieved(Arrays.copyOf(bytes, start + part), key)).isFalse();
        assertThat(isBelieved(Arrays.copyOf(bytes, start + 2 * part), key)).isFalse();
    }

    @Test
    void aWrongPassphraseIsToldFromDamage() throws Exception {
        try (var shop = new BackedUpShop(folder)) {
            shop.desk().backUp(Progress.NOBODY);

            assertThatThrownBy(() -> Restore.prepare(
                            shop.trade.options(),
                            folder.resolve("elsewhere"),
                            shop.source(),
                            Optional.empty(),
                            Optional.of("wrong".toCharArray()),
                            Optional.empty(),
                            new Moment.Newest(),
                            Progress.NOBODY))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            e -> assertThat(e.refusal().code()).isEqualTo("backup.wrong-passphrase"));
        }
    }

    @Test
    void aRecoveryCodeOpensHoweverItIsTyped() throws Exception {
        var root = folder.resolve("new");
        Files.createDirectories(root);
        var made = BackupSecret.keyOf(root);
        var code = BackupSecret.unseen(root).orElseThrow();
        var typed = code.toLowerCase(Locale.ROOT).replace("-", " ").replace("0", "o").replace("1", "l");

        assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(BackupKey.derive(typed.toCharArray(), made.recipe()).id()).isEqualTo(made.id());
        assertThat(BackupSecret.keyOf(root).id()).isEqualTo(made.id());
        assertThat(Files.getPosixFilePermissions(root.resolve("backup.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        BackupSecret.seen(root);
        assertThat(BackupSecret.unseen(root)).isEmpty();
    }

    @Test
    void aBackupMadeWhileSellingIsWhole() throws Exception {
        try (var shop = new BackedUpShop(folder);
                var till = Executors.newSingleThreadExecutor()) {
            var selling = new AtomicBoolean(true);
            var sold = till.submit(() -> {
                var count = 0;
                while (selling.get()) {
                    shop.sell();
                    count++;
                }
                return count;
            });
            for (var round = 0; round < 4; round++) {
                shop.desk().backUp(Progress.NOBODY);
                shop.later(60);
                shop.desk().copyJournal(Progress.NOBODY);
                shop.later(60);
                var proof = shop.desk().prove(Progress.NOBODY);

                assertThat(proof.detail()).isEmpty();
                assertThat(proof.good()).isTrue();
            }
            selling.set(false);

            assertThat(sold.get()).isGreaterThan(20);
        }
    }

    @Test
    void journalCopiesHoldTheRecordsSinceAndFormOneChain() throws Exception {
        try (var shop = new BackedUpShop(folder)) {
            var desk = shop.desk();
            var full = desk.copyJournal(Progress.NOBODY).orElseThrow();
            shop.later(3600);
            shop.sell(4);
            var first = desk.copyJournal(Progress.NOBODY).orElseThrow();
            shop.later(3600);
            var none = desk.copyJournal(Progress.NOBODY);
            shop.sell(2);
            var second = desk.copyJournal(Progress.NOBODY).orElseThrow();

            assertThat(none).isEmpty();
            assertThat(List.of(full.kind(), first.kind(), second.kind()))
                    .isEqualTo(List.of(BackupCopy.Kind.FULL, BackupCopy.Kind.JOURNAL, BackupCopy.Kind.JOURNAL));
            assertThat(List.of(first.from(), first.sequence(), second.from(), second.sequence()))
                    .isEqualTo(List.of(
                            full.sequence() + 1, full.sequence() + 4, full.sequence() + 5, full.sequence() + 6));
            assertThat(desk.state().lastFull()).contains(full.at());
            assertThat(desk.state().lastJournalCopy()).contains(second.at());
        }
    }

    @Test
    void aRestoreEndsExactlyAtTheRecordThatWasAskedFor() throws Exception {
        try (var shop = new BackedUpShop(folder)) {
            shop.sell(3);
            shop.desk().backUp(Progress.NOBODY);
            var full = shop.desk().copies().getFirst().sequence();
            shop.later(60);
            shop.sell(4);
            shop.desk().copyJournal(Progress.NOBODY);

            assertThat(sales(shop, new Moment.Newest())).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
            assertThat(sales(shop, new Moment.Record(full + 2))).containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(sales(shop, new Moment.Record(full))).containsExactly(1L, 2L, 3L);
            assertThat(sales(shop, new Moment.Record(full - 2))).containsExactly(1L);
            assertThatThrownBy(() -> sales(shop, new Moment.Record(full + 5)))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            e -> assertThat(e.refusal().code()).isEqualTo("backup.moment-not-there"));
        }
    }

    private List<Long> sales(BackedUpShop shop, Moment moment) throws IOException {
        var target = folder.resolve("moment");
        shop.restore(target, moment).switchOver(shop.clock);
        try (var store = Store.open(target, shop.trade.options())) {
            return BackedUpShop.saleNumbers(store);
        } finally {
            shop.trade.options().files().deleteFolder(target);
        }
    }
}
