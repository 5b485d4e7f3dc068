package org.threeplug.persistence.file;

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
            while (all.hasRemaining() && opened.read(all, all.position()) >= 0) {
                continue;
            }
        }
        return parse(all.flip());
    }

    private static Optional<Content> parse(ByteBuffer in) {
        if (in.remaining() < 8 || in.getLong() != MAGIC || !frameFits(in)) {
            return Optional.empty();
        }
        var sums = frame(in, new long[0], new BitSet());
        var doubtful = new BitSet();
        var frames = false;
        while (frameFits(in)) {
            doubtful.clear();
            sums = frame(in, sums, doubtful);
            frames = true;
        }
        return Optional.of(new Content(sums, doubtful, frames || in.hasRemaining()));
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

    private static long[] frame(ByteBuffer in, long[] before, BitSet named) {
        var sums = before;
        var count = in.getInt();
        in.getInt();
        var entries = new int[2 * count];
        in.asIntBuffer().get(entries);
        in.position(in.position() + count * ENTRY);
        sums = roomFor(sums, highest(entries));
        for (var i = 0; i < entries.length; i += 2) {
            var block = entries[i];
            var sum = Integer.toUnsignedLong(entries[i + 1]);
            if (block < 0) {
                // a truncation
                sums = Arrays.copyOf(sums, Math.min(sums.length, block & Integer.MAX_VALUE));
            } else {
                sums = roomFor(sums, block);
                sums[block] = sum;
                named.set(block);
            }
        }
        return sums;
    }

    /// The highest block of a frame, so that room is made once and not block by block.
    private static int highest(int[] entries) {
        var highest = -1;
        for (var i = 0; i < entries.length; i += 2) {
            highest = Math.max(highest, entries[i]);
        }
        return highest;
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
            while (content.hasRemaining()) {
                made.write(content, content.position());
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
        var known = (int) Arrays.stream(sums).filter(sum -> sum != UNKNOWN).count();
        // a truncation at the end stands for an empty list, as a frame is never empty
        var blocks = new int[known + 1];
        var values = new long[known + 1];
        var at = 0;
        for (var block = 0; block < sums.length; block++) {
            if (sums[block] != UNKNOWN) {
                blocks[at] = block;
                values[at++] = sums[block];
            }
        }
        blocks[at] = sums.length | Integer.MIN_VALUE;
        var frame = encode(blocks, values);
        return ByteBuffer.allocate(8 + frame.remaining()).putLong(MAGIC).put(frame).flip();
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
