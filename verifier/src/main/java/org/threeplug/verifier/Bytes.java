package org.threeplug.verifier;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the journal's numbers and texts; see docs/reference/journal-format.md. */
final class Bytes {

    private final byte[] bytes;
    private int at;

    Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    int left() {
        return bytes.length - at;
    }

    int u8() {
        need(1);
        return bytes[at++] & 0xFF;
    }

    int u32() {
        return u8() << 24 | u8() << 16 | u8() << 8 | u8();
    }

    long u64() {
        return (long) u32() << 32 | u32() & 0xFFFF_FFFFL;
    }

    long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = u8();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new Unreadable("a number is longer than 64 bits");
    }

    int count() {
        long value = varint();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new Unreadable("a count of " + value);
        }
        return (int) value;
    }

    long signed() {
        long value = varint();
        return value >>> 1 ^ -(value & 1);
    }

    byte[] raw(int length) {
        need(length);
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    String text() {
        return new String(raw(count()), StandardCharsets.UTF_8);
    }

    String uuid() {
        return new java.util.UUID(u64(), u64()).toString();
    }

    private void need(int wanted) {
        if (wanted < 0 || wanted > left()) {
            throw new Unreadable("the record ends early");
        }
    }

    /** The bytes do not follow the format. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }
}
