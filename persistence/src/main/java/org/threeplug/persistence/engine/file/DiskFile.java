package org.threeplug.persistence.engine.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// A file on the disk.
final class DiskFile implements StoreFile {

    private final SteadyChannel channel;

    DiskFile(Path path) throws IOException {
        this.channel = new SteadyChannel(() -> FileChannel.open(
                path,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                OwnerOnly.forFile()));
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        var start = target.position();
        while (target.hasRemaining()) {
            if (channel.read(target, position + target.position() - start) < 0) {
                break;
            }
        }
        return target.position() - start;
    }

    @Override
    public void write(ByteBuffer source, long position) throws IOException {
        channel.write(source, position);
    }

    @Override
    public void force(boolean withLength) throws IOException {
        channel.force(withLength);
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public void truncate(long size) throws IOException {
        channel.truncate(size);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
