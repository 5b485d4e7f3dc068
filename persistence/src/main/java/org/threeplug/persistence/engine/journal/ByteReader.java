package org.threeplug.persistence.engine.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/// Reads what [ByteBuilder] wrote.
final class ByteReader {

    private final byte[] bytes;
    private final int end;
    private int at;

    ByteReader(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.at = start;
        this.end = end;
    }

    int left() {
        return end - at;
    }

    int u8() {
        need(1);
        return bytes[at++] & 0xFF;
    }

    int u32() {
        need(4);
        at += 4;
        return (bytes[at - 4] & 0xFF) << 24
                | (bytes[at - 3] & 0xFF) << 16
                | (bytes[at - 2] & 0xFF) << 8
                | bytes[at - 1] & 0xFF;
    }

    long u64() {
        return ((long) u32() << 32) | (u32() & 0xFFFF_FFFFL);
    }

    long varint() {
        var value = 0L;
        for (var shift = 0; shift < 64; shift += 7) {
            var next = u8();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new MalformedRecordException("a number is longer than 64 bits");
    }

    int count() {
        var value = varint();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new MalformedRecordException("a count of " + value);
        }
        return (int) value;
    }

    long signed() {
        var value = varint();
        return (value >>> 1) ^ -(value & 1);
    }

    byte[] raw(int length) {
        need(length);
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    byte[] blob() {
        return raw(count());
    }

    String text() {
        var length = count();
        need(length);
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    UUID uuid() {
        return new UUID(u64(), u64());
    }

    private void need(int wanted) {
        if (wanted < 0 || wanted > end - at) {
            throw new MalformedRecordException("the record ends early");
        }
    }
}
