package org.threeplug.persistence.engine.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.h2.store.fs.FilePath;

/// The checksums of another file's blocks, beside it. A frame with the sums of all blocks comes first; each write to the
/// file then adds a frame, forced before the write begins. So after a power cut only the blocks of the last frame may be
/// something else than their sum says.
final class SumsFile implements AutoCloseable {

    static final long UNKNOWN = -1;

    private static final String SUFFIX = ".sums";
    private static final long MAGIC = 0x3350_4c55_4753_3031L;
    private static final int FRAME_HEAD = 8;
    private static final int ENTRY = 8;

    /// What goes through the memory of the system and of the loops at a time: as much as the whole would have to be got anew.
    private static final int PORTION = 64 * 1024;

    /// @param sums of each block, or [#UNKNOWN]
    /// @param doubtful the blocks that were being written last
    /// @param hasFrames whether anything, whole or torn, follows the frame of all blocks
    record Content(long[] sums, BitSet doubtful, boolean hasFrames) {}

    private final SteadyChannel channel;
    private long end;

    private SumsFile(SteadyChannel channel, long end) {
        this.channel = channel;
        this.end = end;
    }

    static FilePath beside(FilePath file) {
        return FilePath.get(file + SUFFIX);
    }

    /// What the file says; empty if there is none, or none that can be believed.
    static Optional<Content> read(FilePath file) throws IOException {
        var path = beside(file);
        if (!path.exists()) {
            return Optional.empty();
        }
        var all = ByteBuffer.allocate(Math.toIntExact(path.size()));
        try (var opened = path.open("r")) {
            while (all.position() < all.capacity()
                    && opened.read(all.limit(Math.min(all.capacity(), all.position() + PORTION)), all.position()) >= 0) {
                continue;
            }
        }
        return parse(all.flip());
    }

    private static Optional<Content> parse(ByteBuffer in) {
        if (in.remaining() < 8 || in.getLong() != MAGIC || !frameFits(in)) {
            return Optional.empty();
        }
        var sums = frame(in, new long[0]);
        var newest = -1;
        while (frameFits(in)) {
            newest = in.position();
            sums = frame(in, sums);
        }
        var doubtful = newest < 0 ? new BitSet() : named(in, newest);
        return Optional.of(new Content(sums, doubtful, newest >= 0 || in.hasRemaining()));
    }

    private static boolean frameFits(ByteBuffer in) {
        if (in.remaining() < FRAME_HEAD) {
            return false;
        }
        var count = in.getInt(in.position());
        if (count <= 0 || (long) count * ENTRY > in.remaining() - FRAME_HEAD) {
            return false;
        }
        return in.getInt(in.position() + 4) == checksum(in, in.position(), count);
    }

    private static int checksum(ByteBuffer frame, int start, int count) {
        var crc = new CRC32C();
        crc.update(frame.slice(start, 4));
        crc.update(frame.slice(start + FRAME_HEAD, count * ENTRY));
        return (int) crc.getValue();
    }

    /// The first frame of a large file is read at each start, by an interpreter yet: nothing is called for an entry that
    /// follows on the one before.
    private static long[] frame(ByteBuffer in, long[] before) {
        var count = in.getInt();
        in.getInt();
        var end = in.position() + count * ENTRY;
        // the last entry of all blocks is a truncation, for which no room is needed
        var room = in.getInt(end - ENTRY) < 0 ? count - 1 : count;
        var sums = before.length < room ? Arrays.copyOf(before, room) : before;
        var known = before.length;
        var entries = new int[Math.min(2 * count, PORTION / Integer.BYTES)];
        while (in.position() < end) {
            var length = Math.min(entries.length, (end - in.position()) / Integer.BYTES);
            in.asIntBuffer().get(entries, 0, length);
            in.position(in.position() + length * Integer.BYTES);
            for (var i = 0; i < length; i += 2) {
                var block = entries[i];
                if (block < 0) {
                    // a truncation
                    known = Math.min(known, block & Integer.MAX_VALUE);
                    continue;
                }
                if (block >= sums.length) {
                    sums = Arrays.copyOf(sums, Math.max(block + 1, sums.length + sums.length / 2));
                }
                if (block > known) {
                    Arrays.fill(sums, known, block, UNKNOWN);
                }
                if (block >= known) {
                    known = block + 1;
                }
                sums[block] = entries[i + 1] & 0xFFFF_FFFFL;
            }
        }
        return known == sums.length ? sums : Arrays.copyOf(sums, known);
    }

    /// The blocks of the frame at a position.
    private static BitSet named(ByteBuffer in, int position) {
        var named = new BitSet();
        var end = position + FRAME_HEAD + in.getInt(position) * ENTRY;
        for (var at = position + FRAME_HEAD; at < end; at += ENTRY) {
            var block = in.getInt(at);
            if (block >= 0) {
                named.set(block);
            }
        }
        return named;
    }

    static long[] roomFor(long[] sums, int block) {
        if (block < sums.length) {
            return sums;
        }
        var longer = Arrays.copyOf(sums, block + 1);
        Arrays.fill(longer, sums.length, longer.length, UNKNOWN);
        return longer;
    }

    /// Goes on behind the one frame that a quiet end has left.
    static SumsFile resume(FilePath file) throws IOException {
        var path = beside(file);
        return new SumsFile(new SteadyChannel(() -> path.open("rw")), path.size());
    }

    /// Begins anew with what is known now. Everything written to the file must be on the disk.
    static SumsFile begin(FilePath file, long[] sums) throws IOException {
        var path = beside(file);
        var growing = FilePath.get(path + ".new");
        growing.delete();
        var content = encode(sums);
        try (var made = growing.open("rw")) {
            for (var at = 0; at < content.limit(); ) {
                at += made.write(content.slice(at, Math.min(PORTION, content.limit() - at)), at);
            }
            made.force(true);
        }
        growing.moveTo(path, true);
        if ("file".equals(path.getScheme())) {
            DiskFiles.forceDirectory(Path.of(path.toString()));
        }
        return new SumsFile(new SteadyChannel(() -> path.open("rw")), content.limit());
    }

    private static ByteBuffer encode(long[] sums) {
        var all = ByteBuffer.allocate(8 + FRAME_HEAD + (sums.length + 1) * ENTRY);
        all.putLong(MAGIC).position(8 + FRAME_HEAD);
        var entries = new int[Math.min(2 * sums.length, PORTION / Integer.BYTES)];
        var length = 0;
        for (var block = 0; block < sums.length; block++) {
            var sum = sums[block];
            if (sum != UNKNOWN) {
                if (length == entries.length) {
                    put(all, entries, length);
                    length = 0;
                }
                entries[length] = block;
                entries[length + 1] = (int) sum;
                length += 2;
            }
        }
        put(all, entries, length);
        // a truncation at the end stands for an empty list, as a frame is never empty
        all.putInt(sums.length | Integer.MIN_VALUE).putInt(0);
        var count = (all.position() - 8 - FRAME_HEAD) / ENTRY;
        return all.putInt(8, count).putInt(8 + 4, checksum(all, 8, count)).flip();
    }

    private static void put(ByteBuffer all, int[] entries, int length) {
        all.asIntBuffer().put(entries, 0, length);
        all.position(all.position() + length * Integer.BYTES);
    }

    private static ByteBuffer encode(int[] blocks, long[] sums) {
        var frame = ByteBuffer.allocate(FRAME_HEAD + blocks.length * ENTRY);
        frame.putInt(blocks.length).putInt(0);
        for (var i = 0; i < blocks.length; i++) {
            frame.putInt(blocks[i]).putInt((int) sums[i]);
        }
        frame.putInt(4, checksum(frame, 0, blocks.length));
        return frame.flip();
    }

    /// Returns when it is on the disk.
    void append(int[] blocks, long[] sums) throws IOException {
        var frame = encode(blocks, sums);
        var length = frame.remaining();
        channel.write(frame, end);
        channel.force(true);
        end += length;
    }

    void appendTruncation(int blocks) throws IOException {
        append(new int[] {blocks | Integer.MIN_VALUE}, new long[] {0});
    }

    long size() {
        return end;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
