package org.threeplug.persistence.engine.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The file operations that journal, keys and snapshots are built on. A test puts a layer here that loses power.
public interface StoreFiles {

    /// Opens for reading and writing; a missing file is made, and its directory entry forced.
    StoreFile open(Path file) throws IOException;

    boolean exists(Path file);

    /// The files of a directory by name; none when there is no such directory.
    List<Path> list(Path directory) throws IOException;

    void createDirectories(Path directory) throws IOException;

    void delete(Path file) throws IOException;

    /// Deletes a folder and all that is in it, if it is there. What the power leaves of it is deleted the next time.
    void deleteFolder(Path folder) throws IOException;

    long size(Path file) throws IOException;

    /// Replaces the target in one step, and forces the directory entry.
    void rename(Path file, Path target) throws IOException;

    /// How much more the disk under a directory takes; as good as endless where that cannot be told.
    default long freeBytes(Path directory) throws IOException {
        return Long.MAX_VALUE;
    }
}
