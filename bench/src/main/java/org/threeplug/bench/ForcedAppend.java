package org.threeplug.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The floor under every durable sale: 2 kB appended to a preallocated file and forced.
final class ForcedAppend implements AutoCloseable {

    private static final int BYTES = 2048;
    private static final int PREALLOCATED = 64 * 1024 * 1024;

    private final FileChannel file;
    private final ByteBuffer bytes = ByteBuffer.allocateDirect(BYTES);
    private long position;

    ForcedAppend(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var zeroes = ByteBuffer.allocate(1024 * 1024);
        for (long at = 0; at < PREALLOCATED; at += zeroes.capacity()) {
            file.write(zeroes.clear(), at);
        }
        file.force(true);
    }

    void append() throws IOException {
        file.write(bytes.clear(), position);
        file.force(false);
        position = (position + BYTES) % (PREALLOCATED - BYTES);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
