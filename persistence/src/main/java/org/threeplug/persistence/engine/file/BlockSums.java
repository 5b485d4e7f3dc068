package org.threeplug.persistence.engine.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.h2.store.fs.FilePath;

/// Knows what each block of an open file should be. H2 has no checksum over its pages: without this a changed bit becomes a
/// wrong figure.
final class BlockSums implements AutoCloseable {

    static final int BLOCK = 4096;

    /// The sums are written anew when what was added is longer than this and than what is known.
    private static final long LONG = 4L * 1024 * 1024;

    private final FilePath file;
    private final SteadyChannel below;
    private volatile long[] sums;
    private Optional<SumsFile> log = Optional.empty();
    private long base;

    private BlockSums(FilePath file, SteadyChannel below, long[] sums) {
        this.file = file;
        this.below = below;
        this.sums = sums;
    }

    /// @throws DamagedBlockException when the file is shorter than it was
    static BlockSums open(FilePath file, SteadyChannel below, boolean writable) throws IOException {
        var blocks = Math.toIntExact((below.size() + BLOCK - 1) / BLOCK);
        var content = blocks == 0 ? Optional.<SumsFile.Content>empty() : SumsFile.read(file);
        var sums = new BlockSums(
                file, below, content.map(SumsFile.Content::sums).orElse(new long[0]));
        if (content.isPresent()) {
            sums.settle(content.get(), blocks);
        } else {
            sums.adopt(0, blocks);
        }
        if (writable && content.filter(known -> !known.hasFrames()).isPresent()) {
            sums.resume();
        } else if (writable) {
            sums.begin();
        }
        return sums;
    }

    private void settle(SumsFile.Content content, int blocks) throws IOException {
        for (var block = blocks; block < sums.length; block++) {
            if (sums[block] != SumsFile.UNKNOWN && !content.doubtful().get(block)) {
                throw new DamagedBlockException(file.toString(), block);
            }
        }
        sums = Arrays.copyOf(sums, Math.min(sums.length, blocks));
        var doubtful = content.doubtful();
        for (var block = doubtful.nextSetBit(0); block >= 0 && block < blocks; block = doubtful.nextSetBit(block + 1)) {
            adopt(block, block + 1);
        }
    }

    /// Takes blocks for what they are.
    private void adopt(int from, int to) throws IOException {
        var known = to == 0 ? sums : SumsFile.roomFor(sums, to - 1);
        for (var block = from; block < to; block++) {
            known[block] = sum(read(block));
        }
        sums = known;
    }

    /// After a quiet end nothing need be written anew, which for a large file would take a good part of the start.
    private void resume() throws IOException {
        var kept = SumsFile.resume(file);
        log = Optional.of(kept);
        base = kept.size();
    }

    private void begin() throws IOException {
        var started = SumsFile.begin(file, sums);
        var before = log;
        log = Optional.of(started);
        base = started.size();
        if (before.isPresent()) {
            before.get().close();
        }
    }

    /// Tells what is going to be written, and returns when that is on the disk.
    void expect(ByteBuffer source, long position) throws IOException {
        var added = log.orElseThrow(() -> new IOException(file + " is open for reading only"));
        if (added.size() - base > Math.max(LONG, base)) {
            begin();
            added = log.orElseThrow();
        }
        var first = Math.toIntExact(position / BLOCK);
        var count = Math.toIntExact((position + source.remaining() + BLOCK - 1) / BLOCK) - first;
        var content = content(source, position, first, count);
        var blocks = new int[count];
        var values = new long[count];
        for (var i = 0; i < count; i++) {
            blocks[i] = first + i;
            values[i] = sum(content.slice(i * BLOCK, Math.min(BLOCK, content.limit() - i * BLOCK)));
        }
        added.append(blocks, values);
        var known = SumsFile.roomFor(sums, first + count - 1);
        System.arraycopy(values, 0, known, first, count);
        sums = known;
    }

    /// Whole blocks, with what stays of the first and the last.
    private ByteBuffer content(ByteBuffer source, long position, int first, int count) throws IOException {
        var start = (long) first * BLOCK;
        if (position == start && source.remaining() % BLOCK == 0) {
            return source.slice();
        }
        var content = ByteBuffer.allocate(count * BLOCK);
        fill(content, start);
        var end = Math.max(content.position(), Math.toIntExact(position - start) + source.remaining());
        content.limit(end).put(Math.toIntExact(position - start), source, source.position(), source.remaining());
        return content.position(0);
    }

    void truncate(long size) throws IOException {
        var kept = Math.toIntExact(size / BLOCK);
        if (kept < sums.length && log.isPresent()) {
            log.get().appendTruncation(kept);
            sums = Arrays.copyOf(sums, kept);
        }
    }

    /// The first block that is not what was written.
    ///
    /// @param content from the start of a block on
    Optional<Long> damaged(ByteBuffer content, long position) {
        var known = sums;
        for (var at = 0; at < content.limit(); at += BLOCK) {
            var block = (position + at) / BLOCK;
            if (block < known.length
                    && known[(int) block] != SumsFile.UNKNOWN
                    && known[(int) block] != sum(content.slice(at, Math.min(BLOCK, content.limit() - at)))) {
                return Optional.of(block);
            }
        }
        return Optional.empty();
    }

    private ByteBuffer read(int block) throws IOException {
        var content = ByteBuffer.allocate(BLOCK);
        fill(content, (long) block * BLOCK);
        return content.flip();
    }

    private void fill(ByteBuffer target, long position) throws IOException {
        while (target.hasRemaining() && below.read(target, position + target.position()) >= 0) {
            continue;
        }
    }

    static long sum(ByteBuffer block) {
        var crc = new CRC32C();
        crc.update(block.duplicate());
        return crc.getValue();
    }

    /// @param settled whether everything expected was written
    void close(boolean settled) throws IOException {
        if (log.isPresent()) {
            if (settled && log.get().size() > base) {
                begin();
            }
            log.get().close();
        }
        log = Optional.empty();
    }

    @Override
    public void close() throws IOException {
        close(false);
    }
}
