package org.threeplug.persistence.engine.file;

import java.io.IOException;
import java.nio.file.Path;
import org.threeplug.kernel.RefusedException;

/// Keeps the last of a disk's space for finishing what was begun: a command is refused before it starts, and never found
/// to have been lost. Asking the disk takes microseconds but not none, so the answer counts for a moment while there is
/// enough.
public final class FreeSpace {

    private static final long MOMENT_NANOS = 2_000_000_000;
    private static final long MEGABYTE = 1024L * 1024;

    private final StoreFiles files;
    private final Path directory;
    private final long reserve;
    private long enoughUntil = System.nanoTime();

    /// @param reserve bytes that stay free
    public FreeSpace(StoreFiles files, Path directory, long reserve) {
        this.files = files;
        this.directory = directory;
        this.reserve = reserve;
    }

    /// @throws RefusedException `store.disk-full` with the free and the needed megabytes
    public synchronized void mustBeThere() throws IOException {
        var now = System.nanoTime();
        if (enoughUntil - now > 0) {
            return;
        }
        var free = files.freeBytes(directory);
        if (free < reserve) {
            throw new RefusedException(
                    "store.disk-full", Long.toString(free / MEGABYTE), Long.toString(reserve / MEGABYTE));
        }
        // close to the end the disk is asked each time
        enoughUntil = free > 4 * reserve ? now + MOMENT_NANOS : now;
    }
}
