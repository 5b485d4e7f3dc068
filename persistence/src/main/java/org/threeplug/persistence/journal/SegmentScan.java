package org.threeplug.persistence.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.threeplug.persistence.file.StoreFile;

/// Walks through the records of one segment, checking each, and stops at the first that is not whole.
final class SegmentScan {

    private static final int WINDOW = 1024 * 1024;

    private final StoreFile file;
    private final Path path;
    private final SegmentHeader header;
    private final long size;
    private final MessageDigest sha = Frame.sha256();
    private final CRC32C crc = new CRC32C();
    private byte[] window = new byte[WINDOW];
    private long windowStart;
    private int windowLength;
    private long position;
    private long next;
    private byte[] head;
    private int bodyStart;
    private int bodyEnd;

    SegmentScan(StoreFile file, Path path) throws IOException {
        this.file = file;
        this.path = path;
        this.header = SegmentHeader.read(file, path);
        this.size = file.size();
        this.position = header.length();
        this.next = header.first();
        this.head = header.before().bytes();
    }

    SegmentHeader header() {
        return header;
    }

    /// Where the next record starts, or should.
    long position() {
        return position;
    }

    /// The number of the next record.
    long next() {
        return next;
    }

    byte[] head() {
        return head;
    }

    long size() {
        return size;
    }

    /// Steps over the next record without looking into it.
    boolean skip() throws IOException {
        var length = length();
        if (length.isEmpty()) {
            return false;
        }
        load(8, Hash.LENGTH);
        var at = (int) (position - windowStart) + 8;
        head = Arrays.copyOfRange(window, at, at + Hash.LENGTH);
        position += Frame.OVERHEAD + length.get();
        next++;
        return true;
    }

    /// Steps over the next record and checks it.
    ///
    /// @return the damage, or empty when the record is whole; ask [#body] for it
    Optional<Damage.Kind> check() throws IOException {
        var length = length();
        if (length.isEmpty()) {
            return Optional.of(Damage.Kind.CHECKSUM);
        }
        load(0, Frame.OVERHEAD + length.get());
        var at = (int) (position - windowStart);
        var frame = new ByteReader(window, at, at + Frame.OVERHEAD);
        frame.u32();
        crc.reset();
        crc.update(window, at + 8, Hash.LENGTH + length.get());
        if (frame.u32() != (int) crc.getValue()) {
            return Optional.of(Damage.Kind.CHECKSUM);
        }
        sha.update(head);
        sha.update(window, at + Frame.BODY, length.get());
        var hash = sha.digest();
        if (!Arrays.equals(hash, 0, Hash.LENGTH, window, at + 8, at + 8 + Hash.LENGTH)) {
            return Optional.of(Damage.Kind.CHAIN);
        }
        bodyStart = at + Frame.BODY;
        bodyEnd = bodyStart + length.get();
        var body = body();
        body.u8();
        if (body.varint() != next) {
            return Optional.of(Damage.Kind.SEQUENCE);
        }
        head = hash;
        position += Frame.OVERHEAD + length.get();
        next++;
        return Optional.empty();
    }

    /// The record that was checked last.
    ByteReader body() {
        return new ByteReader(window, bodyStart, bodyEnd);
    }

    /// Writes the record that was checked last as it stands in the file.
    void writeTo(OutputStream out) throws IOException {
        out.write(window, bodyStart - Frame.BODY, Frame.BODY + bodyEnd - bodyStart);
    }

    /// The length of the next record's body; empty at the end, or where no length makes sense.
    Optional<Integer> length() throws IOException {
        if (position + Frame.OVERHEAD >= size) {
            return Optional.empty();
        }
        load(0, 4);
        var at = (int) (position - windowStart);
        var length = new ByteReader(window, at, at + 4).u32();
        var whole = length > 0 && length <= Frame.LONGEST && position + Frame.OVERHEAD + length <= size;
        return whole ? Optional.of(length) : Optional.empty();
    }

    /// Whether the next record describes tables.
    boolean isSchema() throws IOException {
        load(Frame.BODY, 1);
        return window[(int) (position - windowStart) + Frame.BODY] == RecordCodec.SCHEMA;
    }

    /// Whether nothing but the zeroes written ahead follows.
    boolean restIsZero() throws IOException {
        return new TornTail(file, position, size).used() == 0;
    }

    DamagedJournalException damaged(Damage.Kind kind) {
        return new DamagedJournalException(damage(kind));
    }

    Damage damage(Damage.Kind kind) {
        return new Damage(kind, path.getFileName().toString(), position, next);
    }

    private void load(int offset, int wanted) throws IOException {
        var start = position + offset;
        if (start >= windowStart && start + wanted <= windowStart + windowLength) {
            return;
        }
        if (offset + wanted > window.length) {
            window = new byte[Math.max(offset + wanted, 2 * window.length)];
        }
        windowStart = position;
        windowLength = file.read(ByteBuffer.wrap(window), position);
    }
}
