package org.threeplug.persistence.engine.store;

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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.threeplug.kernel.RefusedException;

/// Keeps a second process out of a store, and tells it who is in. The locked byte lies far behind the text, because
/// Windows lets nobody read what is locked.
final class StoreLock implements AutoCloseable {

    private static final Path LINUX_HOST = Path.of("/proc/sys/kernel/hostname");

    private static final long LOCKED_BYTE = 1L << 40;

    /// Who has just locked the file needs a moment to write down who it is.
    private static final int MOST_LOOKS = 200;
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    /// What the file says of who has it.
    private record Holder(String process, String host) {

        static Holder of(Path file) throws IOException {
            var parts = Files.readString(file, StandardCharsets.ISO_8859_1).strip().split(" ", 2);
            return new Holder(parts[0], parts.length > 1 ? parts[1] : "");
        }

        /// Whether nobody is named, or a process of this computer that has ended: then another one has the lock and has
        /// not said so yet.
        boolean isGone() {
            return !process.matches("\\d{1,18}")
                    || host.equals(StoreLock.host())
                            && ProcessHandle.of(Long.parseLong(process)).filter(ProcessHandle::isAlive).isEmpty();
        }
    }

    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    /// @throws RefusedException `store.in-use` with the process and the computer that use it
    static StoreLock take(Path file) throws IOException {
        var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        for (var look = 0; tryLock(channel).isEmpty(); look++) {
            var holder = Holder.of(file);
            if (!holder.isGone() || look == MOST_LOOKS) {
                channel.close();
                throw new RefusedException("store.in-use", holder.process(), holder.host());
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
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

    /// Linux and Windows know it at once; to ask for the computer's address may take as long as a name server does.
    private static String host() {
        try {
            return Files.exists(LINUX_HOST)
                    ? Files.readString(LINUX_HOST).strip()
                    : Optional.ofNullable(System.getenv("COMPUTERNAME")).orElseGet(StoreLock::hostByAddress);
        } catch (IOException _) {
            return hostByAddress();
        }
    }

    private static String hostByAddress() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            return "localhost";
        }
    }

    /// Takes the name away first: a process that goes on without the store must not be taken for who has it.
    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            try (channel) {
                channel.truncate(0);
            }
        }
    }
}
