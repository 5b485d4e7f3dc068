package org.threeplug.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.backup.Progress;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.Store;
import org.threeplug.persistence.StoreOptions;
import org.threeplug.persistence.cart.FileCartDraft;
import org.threeplug.persistence.file.DiskFiles;
import org.threeplug.verifier.Main;

/// Generated rubbish: backups, journals, side files and carts, some broken at random and some made with care by somebody who
/// knows the format. Each must end in a sentence or do no harm: nothing thrown that a person would see as a trace, no memory
/// beyond bounds, nothing left behind. `-Drubbish.trials=1000 -Drubbish.seed=7` makes more of them.
class RubbishTest {

    private static final int TRIALS = Integer.getInteger("rubbish.trials", 60);
    private static final long SEED = Long.getLong("rubbish.seed", 1);

    /// Of one trial, all that it ever asked for. Making a key from a passphrase takes 64 MB of it.
    private static final long MOST_ALLOCATED = 1024L * 1024 * 1024;

    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle(
            "org.threeplug.texts.refusals",
            Locale.ENGLISH,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private static final List<String> SIDE_FILES = List.of(
            "backup.properties", "backup-proofs.txt", "restoration.pending", "rights.known", "backup.key",
            "database.secret", "keyring/images.keys", "keyring/persons.keys", "store.unchecked", "store.running");

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final Map<String, Integer> ends = new TreeMap<>();
    private final List<String> traces = new ArrayList<>();
    private Path whole = Path.of("");
    private Path backup = Path.of("");
    private StoreOptions options = StoreOptions.DEFAULT;

    private interface Deed {
        void run() throws Exception;
    }

    private void trade() throws Exception {
        whole = folder.resolve("whole");
        try (var shop = new BackedUpShop(whole)) {
            shop.sell(3);
            shop.desk().backUp(Progress.NOBODY);
            shop.sell(1);
            options = shop.trade.options().withBackgroundCheck(false);
            backup = shop.vault.resolve(shop.desk().copies().getFirst().name());
        }
    }

    @Test
    void whateverIsFoundEndsInASentenceAndLeavesNothing() throws Exception {
        trade();
        var kinds = List.<Deed>of(
                this::brokenBackup, this::forgedHeader, this::sealedRubbish, this::journal, this::sideFile, this::cart);
        for (var trial = 0; trial < TRIALS; trial++) {
            kinds.get(trial % kinds.size()).run();
        }
        System.out.println("rubbish, seed " + SEED + ": " + ends);
        assertThat(traces).isEmpty();
    }

    /// Does one thing with rubbish and judges how it ended.
    private void judged(String kind, Path at, Deed deed) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();
        String end;
        try {
            deed.run();
            end = "fine";
        } catch (DamagedBackupException e) {
            end = "damaged " + e.kind();
        } catch (RefusedException e) {
            end = sentence("refused." + e.refusal().code());
        } catch (Fault e) {
            end = sentence("fault." + e.code());
        } catch (Exception | OutOfMemoryError | StackOverflowError e) {
            end = "TRACE " + e + " at " + Arrays.stream(e.getStackTrace()).limit(6).toList();
        }
        var used = threads.getCurrentThreadAllocatedBytes() - before;
        if (used > MOST_ALLOCATED) {
            end = "MEMORY " + used + " " + end;
        }
        var left = left(at);
        if (!left.isEmpty()) {
            end = "LEFT " + left + " " + end;
        }
        if (end.startsWith("TRACE") || end.startsWith("MEMORY") || end.startsWith("LEFT")) {
            traces.add(kind + ": " + end);
        }
        ends.merge(kind + " " + end.split(" at ", 2)[0], 1, Integer::sum);
    }

    private static String sentence(String key) {
        return SENTENCES.containsKey(key) ? key : "TRACE without a sentence: " + key;
    }

    private static List<String> left(Path at) {
        try (var beside = Files.list(at)) {
            return beside.map(path -> path.getFileName().toString())
                    .filter(name -> !List.of("store", "store-backups").contains(name) && !name.startsWith("store.switching"))
                    .toList();
        } catch (IOException e) {
            return List.of(e.toString());
        }
    }

    /// A copy of the shop, to be broken.
    private Path fresh() throws IOException {
        var copy = folder.resolve("copy");
        delete(copy);
        var all = new ArrayList<Path>();
        try (var files = Files.walk(whole)) {
            files.forEach(all::add);
        }
        for (var file : all) {
            Files.copy(file, copy.resolve(whole.relativize(file).toString()));
        }
        return copy;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private void restore(Path at) throws IOException {
        Restore.prepare(
                        options,
                        at.resolve("store"),
                        new BackupSource(options.files(), at.resolve("store-backups")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new Moment.Newest(),
                        Progress.NOBODY)
                .drop();
    }

    private void brokenBackup() throws Exception {
        var at = fresh();
        var file = at.resolve("store-backups").resolve(backup.getFileName().toString());
        Files.write(file, broken(Files.readAllBytes(file)));
        if (random.nextInt(4) == 0) {
            var odd = List.of("tea-cup-abcdef-99999-20991231-235959.3pbk", "tea-cup-abcdef-1-0-19700101-000000.3pjl", ".3pbk");
            Files.write(file.resolveSibling(odd.get(random.nextInt(odd.size()))), new byte[random.nextInt(3)]);
        }
        judged("broken backup", at, () -> restore(at));
    }

    private byte[] broken(byte[] content) {
        return switch (random.nextInt(5)) {
            case 0 -> new byte[0];
            case 1 -> Arrays.copyOf(content, random.nextInt(Math.max(1, content.length)));
            case 2 -> noise(random.nextInt(5_000));
            case 3 -> Arrays.copyOf(content, content.length + 1 + random.nextInt(5_000));
            default -> {
                var changed = content.clone();
                for (var i = 0; i < 1 + random.nextInt(20) && changed.length > 0; i++) {
                    changed[random.nextInt(random.nextBoolean() ? changed.length : Math.min(600, changed.length))] ^=
                            (byte) (1 + random.nextInt(255));
                }
                yield changed;
            }
        };
    }

    private byte[] noise(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /// The description with a right checksum over wrong things.
    private void forgedHeader() throws Exception {
        var at = fresh();
        var file = at.resolve("store-backups").resolve(backup.getFileName().toString());
        var bytes = Files.readAllBytes(file);
        var all = ByteBuffer.wrap(bytes);
        var start = new String(bytes, 0, 300, StandardCharsets.ISO_8859_1).indexOf("kind=");
        var length = all.getInt(start - 4);
        var text = new String(bytes, start, length, StandardCharsets.UTF_8);
        var fields = List.of("kind", "store", "name", "from", "sequence", "head", "at", "argon2id-salt", "argon2id-kib",
                "argon2id-passes", "key", "file");
        var values = List.of("", "-1", "0", "9223372036854775807", "99999999999999999999", "1048576", "64", "FULL", "JOURNAL",
                "+999999999-12-31T23:59:59Z", "2099-12-31T00:00:00Z", "\u001b]0;x\u0007\u202e", "zz", "x".repeat(3_000));
        for (var i = 0; i <= random.nextInt(2); i++) {
            var value = values.get(random.nextInt(values.size()));
            text = text.replaceAll("(?m)^" + fields.get(random.nextInt(fields.size())) + "=.*$", "")
                    + fields.get(random.nextInt(fields.size())) + "=" + value + "\n";
        }
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, start - 4);
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        out.writeBytes(ByteBuffer.allocate(4).putInt(random.nextInt(10) == 0 ? Integer.MAX_VALUE : encoded.length).array());
        out.writeBytes(encoded);
        var crc = new CRC32C();
        crc.update(out.toByteArray());
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
        out.write(bytes, start + length + 4, bytes.length - start - length - 4);
        Files.write(file, out.toByteArray());
        var source = new BackupSource(options.files(), at.resolve("store-backups"));
        judged("forged header", at, () -> {
            source.choices();
            source.key("correct horse battery staple".toCharArray(), file);
            restore(at);
        });
    }

    /// Seals that are right around what was broken before it was sealed.
    private void sealedRubbish() throws Exception {
        var at = fresh();
        var store = at.resolve("store");
        var file = at.resolve("store-backups").resolve(backup.getFileName().toString());
        var key = BackupKey.of(store).orElseThrow();
        var header = BackupReader.header(options.files(), file);
        var name = BackupName.parse(file.getFileName().toString()).orElseThrow();
        var again = BackupHeader.of(name, new StoreLabel(header.store(), header.name()), header.head(), key);
        var parts = new ArrayList<>(List.of(BackupWriter.TOTALS, BackupWriter.SECRET, BackupWriter.DATABASE));
        for (var odd = random.nextInt(3); odd > 0; odd--) {
            parts.add(List.of("../../x", "journal/../../x", "/etc/x", "", "journal/1.journal", "journal/" + "9".repeat(20) + ".journal",
                            BackupWriter.IMAGE, "totals/", "\u0000")
                    .get(random.nextInt(9)));
        }
        if (random.nextInt(4) == 0) {
            parts.remove(random.nextInt(parts.size()));
        }
        try (var out = Files.newOutputStream(file)) {
            var sealed = new SealedOutput(out, again, key);
            var zip = new ZipOutputStream(sealed);
            for (var part : parts.stream().distinct().toList()) {
                zip.putNextEntry(new ZipEntry(part));
                content(zip);
                zip.closeEntry();
            }
            journal(zip, store);
            many(zip);
            zip.finish();
            sealed.finish();
        }
        judged("sealed rubbish", at, () -> restore(at));
    }

    private void content(OutputStream out) throws IOException {
        switch (random.nextInt(5)) {
            case 0 -> out.write(new byte[random.nextInt(4 * 1024 * 1024)]);
            case 1 -> out.write(noise(random.nextInt(100_000)));
            case 2 -> out.write("x' ADMIN --\nx\nx\nx\n".getBytes(StandardCharsets.UTF_8));
            case 3 -> out.write("document.SALE=-1,99999999999999999999\n".repeat(random.nextInt(50)).getBytes(StandardCharsets.UTF_8));
            default -> {
                // nothing
            }
        }
    }

    private void journal(ZipOutputStream zip, Path store) throws IOException {
        try (var segments = Files.list(store.resolve("journal"))) {
            for (var segment : segments.sorted().toList()) {
                zip.putNextEntry(new ZipEntry(BackupWriter.JOURNAL + segment.getFileName()));
                zip.write(random.nextBoolean() ? Files.readAllBytes(segment) : broken(Files.readAllBytes(segment)));
                zip.closeEntry();
            }
        }
    }

    private void many(ZipOutputStream zip) throws IOException {
        if (random.nextInt(20) == 0) {
            for (var i = 0; i < 25_000; i++) {
                zip.putNextEntry(new ZipEntry(BackupWriter.JOURNAL + "%020d.journal".formatted(i + 5_000_000)));
                zip.closeEntry();
            }
        }
    }

    private void journal() throws Exception {
        var at = fresh();
        Path segment;
        try (var segments = Files.list(at.resolve("store").resolve("journal"))) {
            segment = segments.sorted().findFirst().orElseThrow();
        }
        switch (random.nextInt(4)) {
            case 0 -> Files.write(segment, broken(Files.readAllBytes(segment)));
            case 1 -> tables(segment);
            default -> {
                var forger = JournalForger.of(segment);
                var number = 1 + random.nextInt(forger.size());
                for (var i = 0; i < 1 + random.nextInt(4); i++) {
                    forger.scrambled(number, random);
                }
                forger.rehashed(number).write();
            }
        }
        if (random.nextBoolean()) {
            delete(at.resolve("store").resolve("database"));
        }
        judged("verifier", at, () -> {
            var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            var code = Main.run(new String[] {at.resolve("store").resolve("journal").toString()}, silent, silent);
            assertThat(code).isIn(0, 1, 3);
        });
        judged("journal", at, () -> Store.open(at.resolve("store"), options).close());
    }

    /// The list of tables with a right checksum over wrong bytes.
    private void tables(Path segment) throws IOException {
        var bytes = Files.readAllBytes(segment);
        var all = ByteBuffer.wrap(bytes);
        var length = all.getInt(48);
        if (length > 0) {
            bytes[52 + random.nextInt(length)] ^= (byte) (1 + random.nextInt(255));
        }
        var crc = new CRC32C();
        crc.update(bytes, 0, 52 + length);
        all.putInt(52 + length, (int) crc.getValue());
        Files.write(segment, bytes);
    }

    private void sideFile() throws Exception {
        var at = fresh();
        var store = at.resolve("store");
        var name = SIDE_FILES.get(random.nextInt(SIDE_FILES.size()));
        var file = random.nextInt(SIDE_FILES.size()) == 0 ? at.resolve("store.switching") : store.resolve(name);
        var content = Files.exists(file) ? Files.readAllBytes(file) : "a=b\nc\n".getBytes(StandardCharsets.UTF_8);
        Files.createDirectories(file.getParent());
        Files.write(file, lines(content));
        judged("side file", at, () -> {
            StoreSwitch.complete(store);
            PendingRestoration.of(store);
            try (var open = Store.open(store, options)) {
                new BackupDesk(
                                open,
                                () -> Optional.of(BackedUpShop.LABEL),
                                BackupPlan.of(store).withFolder(at.resolve("store-backups")),
                                new RemovableDrives(List.of(at.resolve("store").resolve("no-drives"))),
                                () -> ZoneOffset.UTC,
                                InstantSource.system(),
                                _ -> {})
                        .backUp(Progress.NOBODY);
                Proofs.of(store).newestGood();
            }
        });
    }

    private byte[] lines(byte[] content) {
        if (random.nextBoolean()) {
            return broken(content);
        }
        var lines = new ArrayList<>(new String(content, StandardCharsets.ISO_8859_1).lines().toList());
        var words = List.of("", "x", "=", "-1", "99999999999999999999", "\u0000", "full.at=\\u00zz", "keep.daily=-5", "a".repeat(20_000),
                "sftp.port=99999999", "good", "2099-01-01T00:00:00Z");
        for (var i = 0; i < 1 + random.nextInt(3); i++) {
            var word = words.get(random.nextInt(words.size()));
            if (!lines.isEmpty() && random.nextBoolean()) {
                lines.set(random.nextInt(lines.size()), word);
            } else {
                lines.add(random.nextInt(lines.size() + 1), word);
            }
        }
        return lines.stream().collect(Collectors.joining("\n")).getBytes(StandardCharsets.ISO_8859_1);
    }

    private void cart() throws Exception {
        var at = folder.resolve("carts");
        delete(at);
        Files.createDirectories(at.resolve("store"));
        var register = new UUID(0, 21);
        var text = new StringBuilder(random.nextBoolean() ? "cart 1\n" : "");
        for (var i = random.nextInt(40); i > 0; i--) {
            text.append(List.of("line", "cart", "buyer", "voided", "money", "\t", "-1", "99999999999", "EUR", "\\", "\u0000", "7.5")
                            .get(random.nextInt(12)))
                    .append(random.nextBoolean() ? "\t" : "\n");
        }
        Files.write(
                at.resolve("store").resolve(register + ".cart"),
                random.nextInt(8) == 0 ? noise(5 * 1024 * 1024) : text.toString().getBytes(StandardCharsets.UTF_8));
        judged("cart", at, () -> {
            try (var draft = new FileCartDraft(new DiskFiles(), at.resolve("store"))) {
                draft.counter(register);
            }
        });
    }
}
