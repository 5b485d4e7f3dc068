package org.threeplug.persistence.engine.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.threeplug.persistence.engine.file.StoreFile;

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
    private byte[] headBefore;
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
        this.headBefore = head;
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
        if (length.isEmpty() || !sumIsRight(length.get())) {
            return Optional.of(Damage.Kind.CHECKSUM);
        }
        var at = (int) (position - windowStart);
        bodyStart = at + Frame.BODY;
        bodyEnd = bodyStart + length.get();
        if (!continues(head)) {
            return Optional.of(broken());
        }
        if (sequence() != next) {
            return Optional.of(Damage.Kind.SEQUENCE);
        }
        headBefore = head;
        head = Arrays.copyOfRange(window, at + 8, at + Frame.BODY);
        position += Frame.OVERHEAD + length.get();
        next++;
        return Optional.empty();
    }

    private boolean sumIsRight(int length) throws IOException {
        load(0, Frame.OVERHEAD + length);
        var at = (int) (position - windowStart);
        crc.reset();
        crc.update(window, at + 8, Hash.LENGTH + length);
        return new ByteReader(window, at + 4, at + 8).u32() == (int) crc.getValue();
    }

    /// Whether the record whose body was just found follows on another with this hash.
    private boolean continues(byte[] before) {
        sha.update(before);
        sha.update(window, bodyStart, bodyEnd - bodyStart);
        return Arrays.equals(sha.digest(), 0, Hash.LENGTH, window, bodyStart - Hash.LENGTH, bodyStart);
    }

    /// The number of the record whose body was just found; none where it cannot be read.
    private long sequence() {
        try {
            var body = body();
            body.u8();
            return body.varint();
        } catch (MalformedRecordException _) {
            return -1;
        }
    }

    /// Why a record with the right checksum does not close the chain. Its number and its neighbours tell whether it was
    /// edited, whether the ones before it were taken out, or whether it or the one before it was put in.
    private Damage.Kind broken() throws IOException {
        var here = position;
        var sequence = sequence();
        if (sequence == next - 1 && continues(headBefore)) {
            next--;
            return Damage.Kind.INSERTED;
        }
        if (sequence > next) {
            return Damage.Kind.MISSING;
        }
        position += Frame.BODY + bodyEnd - bodyStart;
        var length = length();
        var inserted = false;
        if (length.isPresent() && sumIsRight(length.get())) {
            bodyStart = (int) (position - windowStart) + Frame.BODY;
            bodyEnd = bodyStart + length.get();
            inserted = sequence() == next && continues(head);
        }
        position = here;
        return inserted ? Damage.Kind.INSERTED : Damage.Kind.CHAIN;
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
