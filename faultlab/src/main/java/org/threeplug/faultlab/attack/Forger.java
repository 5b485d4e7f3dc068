package org.threeplug.faultlab.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import java.util.stream.IntStream;
import java.util.zip.CRC32C;

/// Somebody who knows the journal's format from the documentation and not from the product's code, and alters the one file
/// of it.
public final class Forger {

    private static final int HASH = 32;
    private static final int FRAME = 4 + 4 + HASH;
    private static final int FIXED = 8 + 8 + HASH;
    private static final String TEXT = "laboratory";
    private static final String OTHER = "Laboratory";

    private final Path segment;
    private final byte[] header;
    private final List<byte[]> bodies = new ArrayList<>();
    private final List<byte[]> hashes = new ArrayList<>();

    private Forger(Path segment, byte[] header) {
        this.segment = segment;
        this.header = header;
    }

    public static Forger of(Path segment) throws IOException {
        var bytes = Files.readAllBytes(segment);
        var all = ByteBuffer.wrap(bytes);
        var at = FIXED + 4 + all.getInt(FIXED) + 4;
        var forger = new Forger(segment, Arrays.copyOf(bytes, at));
        while (at + FRAME < bytes.length && all.getInt(at) > 0) {
            forger.hashes.add(Arrays.copyOfRange(bytes, at + 8, at + FRAME));
            forger.bodies.add(Arrays.copyOfRange(bytes, at + FRAME, at + FRAME + all.getInt(at)));
            at += FRAME + all.getInt(at);
        }
        return forger;
    }

    public int size() {
        return bodies.size();
    }

    /// The records with a text that can be another one of the same length.
    List<Integer> readable() {
        return IntStream.rangeClosed(1, bodies.size()).filter(number -> text(number) >= 0).boxed().toList();
    }

    private int text(int number) {
        return new String(bodies.get(number - 1), StandardCharsets.ISO_8859_1).indexOf(TEXT);
    }

    /// Changes a byte and leaves the checksum: what a hex editor does.
    void editByte(int number, int place) throws IOException {
        var bytes = Files.readAllBytes(segment);
        var at = header.length;
        for (var i = 1; i < number; i++) {
            at += FRAME + bodies.get(i - 1).length;
        }
        bytes[at + FRAME + place % bodies.get(number - 1).length] ^= 1;
        Files.write(segment, bytes);
    }

    /// Says something else in a record that can still be read.
    Forger changed(int number) {
        var body = bodies.get(number - 1).clone();
        System.arraycopy(OTHER.getBytes(StandardCharsets.US_ASCII), 0, body, text(number), OTHER.length());
        bodies.set(number - 1, body);
        return this;
    }

    /// Changes one byte anywhere in a record.
    public Forger scrambled(int number, Random random) {
        var body = bodies.get(number - 1).clone();
        body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        bodies.set(number - 1, body);
        return this;
    }

    Forger removed(int from, int count) {
        bodies.subList(from - 1, from - 1 + count).clear();
        hashes.subList(from - 1, from - 1 + count).clear();
        return this;
    }

    Forger cutAfter(int number) {
        return number == size() ? this : removed(number + 1, size() - number);
    }

    Forger swapped(int number) {
        var body = bodies.remove(number - 1);
        var hash = hashes.remove(number - 1);
        bodies.add(number, body);
        hashes.add(number, hash);
        return this;
    }

    /// Puts a changed copy of a record before the true one.
    Forger inserted(int number) {
        var body = bodies.get(number - 1).clone();
        System.arraycopy(OTHER.getBytes(StandardCharsets.US_ASCII), 0, body, text(number), OTHER.length());
        bodies.add(number - 1, body);
        hashes.add(number - 1, hash(number == 1 ? new byte[HASH] : hashes.get(number - 2), body));
        return this;
    }

    /// Makes every hash from a record on anew.
    public Forger rehashed(int from) {
        for (var i = from - 1; i < bodies.size(); i++) {
            hashes.set(i, hash(i == 0 ? new byte[HASH] : hashes.get(i - 1), bodies.get(i)));
        }
        return this;
    }

    /// Every checksum is right.
    public void write() throws IOException {
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
        Files.write(segment, out.toByteArray());
    }

    private static byte[] hash(byte[] before, byte[] body) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(before);
            return sha.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
