package org.threeplug.persistence.backup.copying;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.engine.file.StoreFiles;

/// Asks for room before anything large is written: a disk that fills up half way would take the till down with it.
///
/// @param reserve what must be left over
public record Room(StoreFiles files, long reserve) {

    private static final long MEGABYTE = 1024L * 1024;

    /// @throws RefusedException `backup.no-room` with the folder, the free and the needed megabytes
    public void mustBeAt(Path folder, long bytes) throws IOException {
        var there = folder.toAbsolutePath();
        while (!Files.isDirectory(there) && there.getParent() != null) {
            there = there.getParent();
        }
        var free = files.freeBytes(there);
        var needed = bytes + reserve;
        if (free < needed) {
            throw new RefusedException(
                    "backup.no-room",
                    folder.toString(),
                    Long.toString(free / MEGABYTE),
                    Long.toString(Math.ceilDiv(needed, MEGABYTE)));
        }
    }
}
