package org.threeplug.persistence;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.threeplug.kernel.RefusedException;

/// Keeps a second process out of a store, and tells it who is in. The locked byte lies far behind the text, because
/// Windows lets nobody read what is locked.
final class StoreLock implements AutoCloseable {

    private static final long LOCKED_BYTE = 1L << 40;

    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    /// @throws RefusedException `store.in-use` with the process and the computer that use it
    static StoreLock take(Path file) throws IOException {
        var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(channel).isEmpty()) {
            channel.close();
            var holder = Files.readString(file).strip().split(" ", 2);
            throw new RefusedException("store.in-use", holder[0], holder.length > 1 ? holder[1] : "");
        }
        var holder = ProcessHandle.current().pid() + " " + host();
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
        return new StoreLock(channel);
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock(LOCKED_BYTE, 1, false));
        } catch (OverlappingFileLockException _) {
            return Optional.empty();
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            return "localhost";
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
