package org.threeplug.faultlab.rubbish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.threeplug.faultlab.shop.LabBackups;
import org.threeplug.persistence.backup.sealing.BackupKey;
import org.threeplug.persistence.backup.sealing.BackupName;
import org.threeplug.persistence.backup.sealing.SealedFile;
import org.threeplug.persistence.engine.journal.Hash;

/// Backups that are none, in the place of one that was.
public final class HostileBackups {

    private static final Pattern HEAD = Pattern.compile("(?m)^head=([0-9a-f]{64})$");
    private static final List<String> ODD_FILES = List.of(
            "laboratory-000020-99999-20991231-235959.3pbk", "laboratory-000020-1-0-19700101-000000.3pjl", ".3pbk");
    private static final List<String> FIELDS = List.of(
            "kind", "store", "name", "from", "sequence", "head", "at", "argon2id-salt", "argon2id-kib", "argon2id-passes",
            "key", "file");
    private static final List<String> VALUES = List.of(
            "", "-1", "0", "9223372036854775807", "99999999999999999999", "1048576", "64", "FULL", "JOURNAL",
            "+999999999-12-31T23:59:59Z", "2099-12-31T00:00:00Z", "\u001b]0;x\u0007\u202e", "zz", "x".repeat(3_000));
    private static final List<String> ODD_PARTS = List.of(
            "../../x", "journal/../../x", "/etc/x", "", "journal/1.journal", "journal/" + "9".repeat(20) + ".journal",
            "database.sealed", "totals/", "\u0000");

    private final Random random;
    private final Noise noise;

    public HostileBackups(Random random) {
        this.random = random;
        this.noise = new Noise(random);
    }

    /// What a bad disk leaves, and what somebody lays beside it.
    public void broken(Path file) throws IOException {
        Files.write(file, noise.broken(Files.readAllBytes(file)));
        if (random.nextInt(4) == 0) {
            Files.write(file.resolveSibling(noise.one(ODD_FILES)), new byte[random.nextInt(3)]);
        }
    }

    /// The description with a right checksum over wrong things.
    public void forgedDescription(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var start = start(bytes);
        var length = ByteBuffer.wrap(bytes).getInt(start - 4);
        var text = new String(bytes, start, length, StandardCharsets.UTF_8);
        for (var i = 0; i <= random.nextInt(2); i++) {
            text = text.replaceAll("(?m)^" + noise.one(FIELDS) + "=.*$", "")
                    + noise.one(FIELDS) + "=" + noise.one(VALUES) + "\n";
        }
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, start - 4);
        out.writeBytes(number(random.nextInt(10) == 0 ? Integer.MAX_VALUE : encoded.length));
        out.writeBytes(encoded);
        var crc = new CRC32C();
        crc.update(out.toByteArray());
        out.writeBytes(number((int) crc.getValue()));
        out.write(bytes, start + length + 4, bytes.length - start - length - 4);
        Files.write(file, out.toByteArray());
    }

    private static int start(byte[] bytes) {
        return new String(bytes, 0, 300, StandardCharsets.ISO_8859_1).indexOf("kind=");
    }

    private static byte[] number(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }

    /// Seals that are right around what was broken before it was sealed.
    public void sealedRubbish(Path file, Path store) throws IOException {
        var bytes = Files.readAllBytes(file);
        var head = HEAD.matcher(new String(bytes, 0, Math.min(bytes.length, 2_000), StandardCharsets.ISO_8859_1));
        if (!head.find()) {
            throw new IOException("no head in " + file);
        }
        try (var out = Files.newOutputStream(file)) {
            var sealed = new SealedFile(
                    out,
                    BackupName.parse(file.getFileName().toString()).orElseThrow(),
                    LabBackups.label(),
                    new Hash(HexFormat.of().parseHex(head.group(1))),
                    BackupKey.of(store).orElseThrow());
            var zip = new ZipOutputStream(sealed);
            for (var part : parts()) {
                zip.putNextEntry(new ZipEntry(part));
                content(zip);
                zip.closeEntry();
            }
            journal(zip, store);
            many(zip);
            zip.finish();
            sealed.finish();
        }
    }

    private List<String> parts() {
        var parts = new ArrayList<>(List.of("totals", "database.secret", "database.mv.db"));
        for (var odd = random.nextInt(3); odd > 0; odd--) {
            parts.add(noise.one(ODD_PARTS));
        }
        if (random.nextInt(4) == 0) {
            parts.remove(random.nextInt(parts.size()));
        }
        return parts.stream().distinct().toList();
    }

    private void content(OutputStream out) throws IOException {
        switch (random.nextInt(5)) {
            case 0 -> out.write(new byte[random.nextInt(4 * 1024 * 1024)]);
            case 1 -> out.write(noise.bytes(random.nextInt(100_000)));
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
                var name = "journal/" + segment.getFileName();
                var whole = Files.readAllBytes(segment);
                zip.putNextEntry(new ZipEntry(name));
                zip.write(random.nextBoolean() ? whole : noise.broken(whole));
                zip.closeEntry();
            }
        }
    }

    /// Far more entries than any backup has, each of them nothing.
    private void many(ZipOutputStream zip) throws IOException {
        if (random.nextInt(20) == 0) {
            for (var i = 0; i < 25_000; i++) {
                zip.putNextEntry(new ZipEntry("journal/%020d.journal".formatted(i + 5_000_000)));
                zip.closeEntry();
            }
        }
    }
}
