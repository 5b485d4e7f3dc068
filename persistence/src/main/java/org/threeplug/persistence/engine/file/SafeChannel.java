package org.threeplug.persistence.engine.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import java.util.Optional;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;

/// Writes a chunk's body, forces it, then its last sector with the footer, and forces that; of the two copies of the
/// store header one after the other. Whatever is read is held against the sum of what was written.
final class SafeChannel extends FileBaseDefault {

    private static final int SECTOR = 512;
    private static final int HEADER = 4096;
    private static final int BLOCK = BlockSums.BLOCK;

    private final String name;
    private final SteadyChannel below;
    private final BlockSums sums;
    private boolean failed;

    /// H2 takes a chunk that it cannot read for one that was never finished, and goes on with an older one: it must not,
    /// as then nobody would learn of the damage.
    private volatile Optional<DamagedBlockException> damage = Optional.empty();

    SafeChannel(FilePath path, String mode) throws IOException {
        this.name = path.toString();
        this.below = new SteadyChannel(() -> path.open(mode));
        try {
            this.sums = BlockSums.open(path, below, !"r".equals(mode));
        } catch (IOException e) {
            below.close();
            throw e;
        }
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        mustBeUndamaged();
        var start = position / BLOCK * BLOCK;
        var end = (position + target.remaining() + BLOCK - 1) / BLOCK * BLOCK;
        var blocks = ByteBuffer.allocate(Math.toIntExact(end - start));
        if (damaged(blocks, start).isPresent()) {
            mustBeWhole(blocks, start);
        }
        var skipped = Math.toIntExact(position - start);
        if (skipped >= blocks.limit()) {
            return -1;
        }
        var count = Math.min(target.remaining(), blocks.limit() - skipped);
        target.put(blocks.slice(skipped, count));
        return count;
    }

    /// A block that was just being written looks damaged, and not when that is done.
    private synchronized void mustBeWhole(ByteBuffer blocks, long start) throws IOException {
        var damaged = damaged(blocks, start);
        if (damaged.isPresent()) {
            damage = Optional.of(new DamagedBlockException(name, damaged.get()));
            mustBeUndamaged();
        }
    }

    private void mustBeUndamaged() throws DamagedBlockException {
        if (damage.isPresent()) {
            throw damage.get();
        }
    }

    private Optional<Long> damaged(ByteBuffer blocks, long start) throws IOException {
        blocks.clear();
        while (blocks.hasRemaining() && below.read(blocks, start + blocks.position()) >= 0) {
            continue;
        }
        return sums.damaged(blocks.flip(), start);
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
        mustBeUndamaged();
        if (failed) {
            throw new IOException("an earlier write to " + name + " failed");
        }
        failed = true;
        var length = source.remaining();
        sums.expect(source, position);
        var last = position == 0 ? length - HEADER : SECTOR;
        if (last > 0 && last < length) {
            var end = source.limit();
            source.limit(end - last);
            writeForced(source, position);
            source.limit(end);
        }
        writeForced(source, position + length - source.remaining());
        failed = false;
        return length;
    }

    private void writeForced(ByteBuffer source, long position) throws IOException {
        below.write(source, position);
        below.force(true);
    }

    @Override
    public void force(boolean metadata) throws IOException {
        below.force(metadata);
    }

    @Override
    public long size() throws IOException {
        return below.size();
    }

    @Override
    protected synchronized void implTruncate(long size) throws IOException {
        mustBeUndamaged();
        sums.truncate(size);
        below.truncate(size);
    }

    /// The store holds a lock of its own for as long as it is open; a lock here would be lost with a channel that an
    /// interrupt closes.
    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
        return new FileLock(this, position, size, shared) {

            private boolean released;

            @Override
            public boolean isValid() {
                return !released && acquiredBy().isOpen();
            }

            @Override
            public void release() {
                released = true;
            }
        };
    }

    @Override
    protected synchronized void implCloseChannel() throws IOException {
        try {
            sums.close(!failed);
        } finally {
            below.close();
        }
    }
}
