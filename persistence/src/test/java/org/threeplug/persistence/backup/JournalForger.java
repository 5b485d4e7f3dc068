package org.threeplug.persistence.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;

/// Somebody who knows the journal's format, from the documentation and not from the product's code, and alters a file of it.
final class JournalForger {

    private static final int HASH = 32;

    private final Path segment;
    private final byte[] header;
    private final List<byte[]> bodies = new ArrayList<>();
    private final List<byte[]> hashes = new ArrayList<>();

    private JournalForger(Path segment, byte[] header) {
        this.segment = segment;
        this.header = header;
    }

    static JournalForger of(Path segment) throws IOException {
        var bytes = Files.readAllBytes(segment);
        var all = ByteBuffer.wrap(bytes);
        var at = 52 + all.getInt(48) + 4;
        var forger = new JournalForger(segment, Arrays.copyOf(bytes, at));
        while (at + 40 < bytes.length && all.getInt(at) > 0) {
            forger.hashes.add(Arrays.copyOfRange(bytes, at + 8, at + 40));
            forger.bodies.add(Arrays.copyOfRange(bytes, at + 40, at + 40 + all.getInt(at)));
            at += 40 + all.getInt(at);
        }
        return forger;
    }

    int size() {
        return bodies.size();
    }

    /// Changes a byte in the middle of a record and writes it with its old checksum: what a hex editor does.
    void editByte(int number) throws IOException {
        var bytes = Files.readAllBytes(segment);
        var at = header.length;
        for (var i = 1; i < number; i++) {
            at += 40 + bodies.get(i - 1).length;
        }
        bytes[at + 40 + bodies.get(number - 1).length / 2] ^= 1;
        Files.write(segment, bytes);
    }

    JournalForger changed(int number) {
        var body = bodies.get(number - 1).clone();
        body[body.length / 2] ^= 1;
        bodies.set(number - 1, body);
        return this;
    }

    /// Changes one byte anywhere in a record.
    JournalForger scrambled(int number, Random random) {
        var body = bodies.get(number - 1).clone();
        body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        bodies.set(number - 1, body);
        return this;
    }

    JournalForger removed(int number) {
        bodies.remove(number - 1);
        hashes.remove(number - 1);
        return this;
    }

    JournalForger cutAfter(int number) {
        bodies.subList(number, bodies.size()).clear();
        hashes.subList(number, hashes.size()).clear();
        return this;
    }

    /// Puts a changed copy of a record before the true one.
    ///
    /// @param chained whether its hash closes the chain
    JournalForger inserted(int number, boolean chained) {
        // changed in the last letter of a text, so that it can still be read
        var body = bodies.get(number - 1).clone();
        var at = new String(body, StandardCharsets.ISO_8859_1).indexOf("Green tea");
        body[at < 0 ? body.length / 2 : at] ^= 1;
        var before = number == 1 ? new byte[HASH] : hashes.get(number - 2);
        bodies.add(number - 1, body);
        hashes.add(number - 1, chained ? hash(before, body) : new byte[HASH]);
        return this;
    }

    /// Makes every hash from a record on anew.
    JournalForger rehashed(int from) {
        for (var i = from - 1; i < bodies.size(); i++) {
            hashes.set(i, hash(i == 0 ? new byte[HASH] : hashes.get(i - 1), bodies.get(i)));
        }
        return this;
    }

    /// Every checksum is right.
    void write() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(header);
        for (var i = 0; i < bodies.size(); i++) {
            var crc = new CRC32C();
            crc.update(hashes.get(i));
            crc.update(bodies.get(i));
            out.writeBytes(ByteBuffer.allocate(8)
                    .putInt(bodies.get(i).length)
                    .putInt((int) crc.getValue())
                    .array());
            out.writeBytes(hashes.get(i));
            out.writeBytes(bodies.get(i));
        }
        try {
            Files.write(segment, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] hash(byte[] before, byte[] body) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(before);
            return sha.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
