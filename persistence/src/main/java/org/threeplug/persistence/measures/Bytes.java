package org.threeplug.persistence.measures;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Numbers as few bytes: seven bits in each, the last without its eighth.
final class Bytes {

    private byte[] bytes;
    private int at;
    private final int end;

    /// To write.
    Bytes() {
        this.bytes = new byte[4_096];
        this.end = 0;
    }

    /// To read.
    Bytes(byte[] bytes) {
        this.bytes = bytes;
        this.end = bytes.length;
    }

    boolean hasMore() {
        return at < end;
    }

    /// What was written, and begins anew.
    byte[] taken() {
        var taken = Arrays.copyOf(bytes, at);
        at = 0;
        return taken;
    }

    private void room(int more) {
        if (at + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, at + more));
        }
    }

    void number(long value) {
        room(10);
        long left = value;
        while ((left & ~0x7FL) != 0) {
            bytes[at++] = (byte) (left & 0x7F | 0x80);
            left >>>= 7;
        }
        bytes[at++] = (byte) left;
    }

    void signed(long value) {
        number(value << 1 ^ value >> 63);
    }

    void fixed(long value) {
        room(8);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[at++] = (byte) (value >>> shift);
        }
    }

    void bytes(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, at, more.length);
        at += more.length;
    }

    long number() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = next();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalStateException("A number that does not end");
    }

    long signed() {
        long value = number();
        return value >>> 1 ^ -(value & 1);
    }

    long fixed() {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = value << 8 | next() & 0xFF;
        }
        return value;
    }

    String text(int length) {
        if (length < 0 || length > end - at) {
            throw new IllegalStateException("A word that is cut off");
        }
        var text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    private byte next() {
        if (at == end) {
            throw new IllegalStateException("Summaries that are cut off");
        }
        return bytes[at++];
    }
}
