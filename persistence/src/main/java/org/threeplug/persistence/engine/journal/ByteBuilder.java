package org.threeplug.persistence.engine.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/// A growing array of bytes that is used again for each record.
final class ByteBuilder {

    private byte[] bytes = new byte[16 * 1024];
    private int length;

    byte[] array() {
        return bytes;
    }

    int length() {
        return length;
    }

    void reset(int start) {
        length = start;
    }

    void u8(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    void u32(int value) {
        room(4);
        u32At(length, value);
        length += 4;
    }

    void u32At(int at, int value) {
        bytes[at] = (byte) (value >>> 24);
        bytes[at + 1] = (byte) (value >>> 16);
        bytes[at + 2] = (byte) (value >>> 8);
        bytes[at + 3] = (byte) value;
    }

    void u64(long value) {
        u32((int) (value >>> 32));
        u32((int) value);
    }

    /// Seven bits a byte, the lowest first; small numbers are short.
    void varint(long value) {
        room(10);
        var rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    /// As [#varint], with small negative numbers short as well.
    void signed(long value) {
        varint((value << 1) ^ (value >> 63));
    }

    void raw(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
    }

    void blob(byte[] value) {
        varint(value.length);
        raw(value);
    }

    void text(String value) {
        blob(value.getBytes(StandardCharsets.UTF_8));
    }

    void uuid(UUID value) {
        u64(value.getMostSignificantBits());
        u64(value.getLeastSignificantBits());
    }

    private void room(int wanted) {
        if (length + wanted > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + wanted));
        }
    }
}
