package org.threeplug.faultlab.rubbish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import org.threeplug.faultlab.attack.Folders;
import org.threeplug.faultlab.attack.Forger;

/// What lies in a store's folder, and what is read though nobody can vouch for it.
public final class HostileFiles {

    private static final List<String> SIDE_FILES = List.of(
            "backup.properties", "backup-proofs.txt", "restoration.pending", "rights.known", "backup.key", "anchors.folder",
            "database.secret", "keyring/images.keys", "keyring/persons.keys", "store.unchecked", "store.running");
    private static final List<String> CART_WORDS = List.of(
            "line", "cart", "buyer", "voided", "money", "\t", "-1", "99999999999", "EUR", "\\", "\u0000", "7.5");
    private static final int TABLES = 48;

    private final Random random;
    private final Noise noise;

    public HostileFiles(Random random) {
        this.random = random;
        this.noise = new Noise(random);
    }

    /// A journal that is broken, whose list of tables is, or whose records were changed and chained anew; with or without the
    /// database that would give it away.
    public void journal(Path store) throws IOException {
        Path segment;
        try (var segments = Files.list(store.resolve("journal"))) {
            segment = segments.sorted().findFirst().orElseThrow();
        }
        switch (random.nextInt(4)) {
            case 0 -> Files.write(segment, noise.broken(Files.readAllBytes(segment)));
            case 1 -> tables(segment);
            default -> {
                var forger = Forger.of(segment);
                var number = 1 + random.nextInt(forger.size());
                for (var i = 0; i < 1 + random.nextInt(4); i++) {
                    forger.scrambled(number, random);
                }
                forger.rehashed(number).write();
            }
        }
        if (random.nextBoolean()) {
            Folders.delete(store.resolve("database"));
        }
    }

    /// The list of tables with a right checksum over wrong bytes.
    private void tables(Path segment) throws IOException {
        var bytes = Files.readAllBytes(segment);
        var all = ByteBuffer.wrap(bytes);
        var length = all.getInt(TABLES);
        var end = TABLES + 4 + length;
        if (length > 0) {
            bytes[TABLES + 4 + random.nextInt(length)] ^= (byte) (1 + random.nextInt(255));
        }
        var crc = new CRC32C();
        crc.update(bytes, 0, end);
        all.putInt(end, (int) crc.getValue());
        Files.write(segment, bytes);
    }

    public void sideFile(Path store) throws IOException {
        var file = random.nextInt(SIDE_FILES.size()) == 0
                ? store.resolveSibling(store.getFileName() + ".switching")
                : store.resolve(noise.one(SIDE_FILES));
        var content = Files.exists(file) ? Files.readAllBytes(file) : "a=b\nc\n".getBytes(StandardCharsets.UTF_8);
        Files.createDirectories(file.getParent());
        Files.write(file, noise.lines(content));
    }

    public void cart(Path file) throws IOException {
        var text = new StringBuilder(random.nextBoolean() ? "cart 1\n" : "");
        for (var i = random.nextInt(40); i > 0; i--) {
            text.append(noise.one(CART_WORDS)).append(random.nextBoolean() ? "\t" : "\n");
        }
        Files.write(
                file,
                random.nextInt(8) == 0 ? noise.bytes(5 * 1024 * 1024) : text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// @param whole a job as the program keeps it
    public byte[] job(byte[] whole) {
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(whole, random.nextInt(whole.length));
            case 1 -> new byte[random.nextInt(200)];
            case 2 -> ByteBuffer.wrap(whole.clone()).putInt(2, Integer.MAX_VALUE - random.nextInt(10)).array();
            default -> ("\u0000x" + random.nextLong()).repeat(1 + random.nextInt(40)).getBytes(StandardCharsets.UTF_8);
        };
    }
}
