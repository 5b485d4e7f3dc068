package org.threeplug.persistence.engine.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/// The disk without its promise: writes reach the system, but nobody waits until they are on the disk. For a store that
/// nobody will miss, and for benchmarks: it shows what the promise costs, and fills large stores in minutes.
public final class UnforcedFiles implements StoreFiles {

    private final StoreFiles disk = new DiskFiles();

    @Override
    public StoreFile open(Path file) throws IOException {
        return new Unforced(disk.open(file));
    }

    @Override
    public boolean exists(Path file) {
        return disk.exists(file);
    }

    @Override
    public List<Path> list(Path directory) throws IOException {
        return disk.list(directory);
    }

    @Override
    public void createDirectories(Path directory) throws IOException {
        disk.createDirectories(directory);
    }

    @Override
    public void delete(Path file) throws IOException {
        disk.delete(file);
    }

    @Override
    public void deleteFolder(Path folder) throws IOException {
        disk.deleteFolder(folder);
    }

    @Override
    public long size(Path file) throws IOException {
        return disk.size(file);
    }

    @Override
    public void rename(Path file, Path target) throws IOException {
        disk.rename(file, target);
    }

    @Override
    public long freeBytes(Path directory) throws IOException {
        return disk.freeBytes(directory);
    }

    private record Unforced(StoreFile file) implements StoreFile {

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public void write(ByteBuffer source, long position) throws IOException {
            file.write(source, position);
        }

        @Override
        public void force(boolean withLength) {
            // the point of this class
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void truncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
