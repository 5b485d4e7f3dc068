package org.threeplug.persistence.engine.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.threeplug.persistence.engine.file.StoreFile;

/// What lies behind the last whole record: zeroes, the remains of records that were never acknowledged, or, if a whole
/// record follows that was written when all before it was on the disk, damage in the middle of the journal.
final class TornTail {

    private static final long FAR = 1_000_000;

    private final byte[] bytes;
    private final int used;

    /// @param position where the last whole record ends
    TornTail(StoreFile file, long position, long size) throws IOException {
        this.bytes = new byte[Math.toIntExact(size - position)];
        file.read(ByteBuffer.wrap(bytes), position);
        var last = bytes.length;
        while (last > 0 && bytes[last - 1] == 0) {
            last--;
        }
        this.used = last;
    }

    /// The number of bytes up to the last that is not zero.
    int used() {
        return used;
    }

    ByteBuffer remains() {
        return ByteBuffer.wrap(bytes, 0, used);
    }

    /// Whether a whole record follows the broken one that was not written together with it.
    ///
    /// @param expected the number the broken record should have
    boolean holdsRecordAfter(long expected) {
        for (var at = 1; at + Frame.OVERHEAD < used; at++) {
            if (record(at, expected)) {
                return true;
            }
        }
        return false;
    }

    private boolean record(int at, long expected) {
        var length = new ByteReader(bytes, at, used).u32();
        var end = (long) at + Frame.OVERHEAD + length;
        if (length < 4 || end > used || bytes[(int) end - 1] != RecordCodec.END) {
            return false;
        }
        var kind = bytes[at + Frame.BODY];
        if (kind < RecordCodec.SCHEMA || kind > RecordCodec.GIVEN) {
            return false;
        }
        var sequence = new ByteReader(bytes, at + Frame.BODY + 1, bytes.length);
        if (sequence.left() < 10) {
            return false;
        }
        var number = number(sequence);
        return number >= expected
                && number < expected + FAR
                && checksumFits(at, length)
                && !RecordCodec.isTogether(bytes, (int) end);
    }

    private static long number(ByteReader in) {
        try {
            return in.varint();
        } catch (MalformedRecordException _) {
            return -1;
        }
    }

    private boolean checksumFits(int at, int length) {
        var crc = new CRC32C();
        crc.update(bytes, at + 8, Hash.LENGTH + length);
        return new ByteReader(bytes, at + 4, at + 8).u32() == (int) crc.getValue();
    }
}
