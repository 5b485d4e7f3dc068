package org.threeplug.persistence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.threeplug.persistence.file.DiskFiles;
import org.threeplug.persistence.file.StoreFile;
import org.threeplug.persistence.file.StoreFiles;

/// The disk, which counts how often the journal is forced, and can be held up or fail there.
final class CountedForces implements StoreFiles {

    /// @param reached when the journal is about to be forced
    /// @param goOn when it may be
    record Stop(CountDownLatch reached, CountDownLatch goOn) {}

    private final StoreFiles disk = new DiskFiles();
    private final AtomicInteger forces = new AtomicInteger();
    private final AtomicReference<Optional<Stop>> stop = new AtomicReference<>(Optional.empty());
    private volatile boolean failing;

    int forces() {
        return forces.get();
    }

    Stop stopBeforeNextForce() {
        var made = new Stop(new CountDownLatch(1), new CountDownLatch(1));
        stop.set(Optional.of(made));
        return made;
    }

    void failNextForce() {
        failing = true;
    }

    private void forcing() throws IOException {
        forces.incrementAndGet();
        var stopped = stop.getAndSet(Optional.empty());
        if (stopped.isPresent()) {
            stopped.get().reached().countDown();
            try {
                stopped.get().goOn().await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
        if (failing) {
            failing = false;
            throw new IOException("Input/output error");
        }
    }

    @Override
    public StoreFile open(Path file) throws IOException {
        var opened = disk.open(file);
        return file.toString().endsWith(".journal") ? new Counted(opened) : opened;
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

    private final class Counted implements StoreFile {

        private final StoreFile file;

        Counted(StoreFile file) {
            this.file = file;
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public void write(ByteBuffer source, long position) throws IOException {
            file.write(source, position);
        }

        @Override
        public void force(boolean withLength) throws IOException {
            if (!withLength) {
                forcing();
            }
            file.force(withLength);
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
