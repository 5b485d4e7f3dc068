package org.threeplug.persistence.engine.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;

/// A file that survives an interrupt. Java closes a channel whose thread is interrupted in the middle of an operation,
/// and a cancelled screen task must not stop the till: the file is opened again and the operation repeated, which is
/// harmless because every operation names its position.
final class SteadyChannel {

    private static final int ATTEMPTS = 20;

    /// Opens the file, the first time and again.
    interface Opening {
        FileChannel open() throws IOException;
    }

    private interface Operation<T> {
        T on(FileChannel channel) throws IOException;
    }

    private final Opening opening;
    private FileChannel channel;
    private boolean closed;

    SteadyChannel(Opening opening) throws IOException {
        this.opening = opening;
        this.channel = opening.open();
    }

    /// @return -1 at the end of the file
    int read(ByteBuffer target, long position) throws IOException {
        return repeated(c -> c.read(target, position));
    }

    void write(ByteBuffer source, long position) throws IOException {
        var start = source.position();
        repeated(c -> {
            while (source.hasRemaining()) {
                c.write(source, position + source.position() - start);
            }
            return 0;
        });
    }

    void force(boolean metadata) throws IOException {
        repeated(c -> {
            c.force(metadata);
            return 0;
        });
    }

    long size() throws IOException {
        return repeated(FileChannel::size);
    }

    void truncate(long size) throws IOException {
        repeated(c -> c.truncate(size));
    }

    synchronized void close() throws IOException {
        closed = true;
        channel.close();
    }

    private <T> T repeated(Operation<T> operation) throws IOException {
        var interrupted = Thread.interrupted();
        try {
            for (var attempt = 1; ; attempt++) {
                var current = current();
                try {
                    return operation.on(current);
                } catch (ClosedByInterruptException e) {
                    interrupted |= Thread.interrupted();
                    reopen(current, attempt, e);
                } catch (ClosedChannelException e) {
                    reopen(current, attempt, e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized FileChannel current() {
        return channel;
    }

    private synchronized void reopen(FileChannel broken, int attempt, IOException cause) throws IOException {
        if (closed || attempt >= ATTEMPTS) {
            throw cause;
        }
        if (channel.equals(broken)) {
            channel = opening.open();
        }
    }
}
