package org.threeplug.persistence.engine.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.threeplug.persistence.engine.file.DiskFiles;
import org.threeplug.persistence.engine.file.StoreFile;
import org.threeplug.persistence.engine.file.StoreFiles;

/// The real disk, with something happening once when the journal's next record is forced.
final class HookedFiles implements StoreFiles {

    /// What happens.
    interface Hook {
        void run() throws IOException;
    }

    final AtomicReference<Hook> beforeForce = new AtomicReference<>(() -> {});
    final AtomicReference<Hook> afterForce = new AtomicReference<>(() -> {});

    /// How often the journal was forced.
    final AtomicLong forces = new AtomicLong();

    final AtomicLong free = new AtomicLong(Long.MAX_VALUE);
    final AtomicBoolean readOnly = new AtomicBoolean();
    final AtomicBoolean full = new AtomicBoolean();

    private final StoreFiles disk = new DiskFiles();

    @Override
    public StoreFile open(Path file) throws IOException {
        if (readOnly.get()) {
            throw new AccessDeniedException(file.toString());
        }
        if (full.get()) {
            throw new IOException("No space left on device");
        }
        var below = disk.open(file);
        return file.toString().endsWith(".journal") ? new Hooked(below) : below;
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
    public long freeBytes(Path directory) {
        return free.get();
    }

    private final class Hooked implements StoreFile {

        private final StoreFile below;

        Hooked(StoreFile below) {
            this.below = below;
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return below.read(target, position);
        }

        @Override
        public void write(ByteBuffer source, long position) throws IOException {
            below.write(source, position);
        }

        @Override
        public void force(boolean withLength) throws IOException {
            if (withLength) {
                below.force(true);
                return;
            }
            forces.incrementAndGet();
            beforeForce.getAndSet(() -> {}).run();
            below.force(false);
            afterForce.getAndSet(() -> {}).run();
        }

        @Override
        public long size() throws IOException {
            return below.size();
        }

        @Override
        public void truncate(long size) throws IOException {
            below.truncate(size);
        }

        @Override
        public void close() throws IOException {
            below.close();
        }
    }
}
