package org.threeplug.faultlab.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.threeplug.persistence.engine.file.DiskFiles;
import org.threeplug.persistence.engine.file.StoreFile;
import org.threeplug.persistence.engine.file.StoreFiles;

/// The journal's way to the disk that loses power.
public final class CutFiles implements StoreFiles {

    private final StoreFiles beside = new DiskFiles();
    private final CutDisk disk;
    private final boolean forcing;

    /// @param forcing whether a force does anything; a disk may lie
    public CutFiles(CutDisk disk, boolean forcing) {
        this.disk = disk;
        this.forcing = forcing;
    }

    @Override
    public StoreFile open(Path file) throws IOException {
        return new Opened(disk.open(file.toString()), forcing);
    }

    @Override
    public boolean exists(Path file) {
        return disk.exists(file.toString());
    }

    @Override
    public List<Path> list(Path directory) {
        return disk.list(directory.toString()).stream().map(Path::of).toList();
    }

    /// The small files that the program itself writes beside (keys, secrets) lie on the real disk.
    @Override
    public void createDirectories(Path directory) throws IOException {
        disk.live();
        beside.createDirectories(directory);
    }

    @Override
    public void deleteFolder(Path folder) throws IOException {
        disk.live();
        disk.deleteFolder(folder.toString());
        beside.deleteFolder(folder);
    }

    @Override
    public long size(Path file) throws IOException {
        disk.live();
        if (!disk.exists(file.toString())) {
            throw new NoSuchFileException(file.toString());
        }
        return disk.size(file.toString());
    }

    @Override
    public void delete(Path file) throws IOException {
        disk.live();
        disk.delete(file.toString());
    }

    @Override
    public void rename(Path file, Path target) throws IOException {
        disk.rename(file.toString(), target.toString());
    }

    @Override
    public long freeBytes(Path directory) {
        return disk.freeBytes();
    }

    private record Opened(CutHandle file, boolean forcing) implements StoreFile {

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return Math.max(0, file.read(target, position));
        }

        @Override
        public void write(ByteBuffer source, long position) throws IOException {
            file.write(source, position);
        }

        @Override
        public void force(boolean withLength) throws IOException {
            if (forcing) {
                file.force();
            }
        }

        @Override
        public long size() {
            return file.size();
        }

        @Override
        public void truncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public void close() {
            // a file in memory
        }
    }
}
