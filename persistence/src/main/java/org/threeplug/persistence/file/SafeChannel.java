package org.threeplug.persistence.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;

/// Writes a chunk's body, forces it, then its last sector with the footer, and forces that; of the two copies of the
/// store header one after the other.
final class SafeChannel extends FileBaseDefault {

    private static final int SECTOR = 512;
    private static final int HEADER = 4096;

    private final SteadyChannel below;

    SafeChannel(FilePath path, String mode) throws IOException {
        this.below = new SteadyChannel(() -> path.open(mode));
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        return below.read(target, position);
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        var length = source.remaining();
        var last = position == 0 ? length - HEADER : SECTOR;
        if (last > 0 && last < length) {
            var end = source.limit();
            source.limit(end - last);
            writeForced(source, position);
            source.limit(end);
        }
        writeForced(source, position + length - source.remaining());
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
    protected void implTruncate(long size) throws IOException {
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
    protected void implCloseChannel() throws IOException {
        below.close();
    }
}
