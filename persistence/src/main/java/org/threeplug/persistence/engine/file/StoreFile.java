package org.threeplug.persistence.engine.file;

import java.io.IOException;
import java.nio.ByteBuffer;

/// An open file of a store. Positions are explicit, so that reading never disturbs writing.
public interface StoreFile extends AutoCloseable {

    /// Fills as much of the target as the file holds from this position.
    ///
    /// @return the number of bytes read, 0 at the end of the file
    int read(ByteBuffer target, long position) throws IOException;

    /// Writes all of the source.
    void write(ByteBuffer source, long position) throws IOException;

    /// Returns when what was written is on the disk.
    ///
    /// @param withLength whether a changed length must be there too
    void force(boolean withLength) throws IOException;

    long size() throws IOException;

    void truncate(long size) throws IOException;

    @Override
    void close() throws IOException;
}
