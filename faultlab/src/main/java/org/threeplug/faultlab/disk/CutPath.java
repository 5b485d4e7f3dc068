package org.threeplug.faultlab.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.List;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;

/// H2's way to the disk that loses power: the file system `cut:`.
public final class CutPath extends FilePath {

    private static final String SCHEME = "cut";

    private final CutDisk disk;

    /// Lets H2 write to this disk, and to no other, under the scheme `cut:`.
    public static void mount(CutDisk disk) {
        FilePath.register(new CutPath(disk, ""));
    }

    private CutPath(CutDisk disk, String path) {
        this.disk = disk;
        this.name = path;
    }

    private String path() {
        return name.substring(SCHEME.length() + 1);
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FilePath getPath(String path) {
        return new CutPath(disk, path.startsWith(SCHEME + ":") ? path : SCHEME + ":" + path);
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(disk.open(path()));
    }

    @Override
    public long size() {
        return disk.size(path());
    }

    @Override
    public void moveTo(FilePath target, boolean atomicReplace) {
        try {
            disk.rename(path(), ((CutPath) target).path());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public boolean createFile() {
        try {
            var isNew = !disk.exists(path());
            disk.open(path());
            return isNew;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public boolean exists() {
        return isDirectory() || disk.exists(path());
    }

    @Override
    public void delete() {
        disk.delete(path());
    }

    @Override
    public List<FilePath> newDirectoryStream() {
        return new ArrayList<>(disk.list(path()).stream().map(this::getPath).toList());
    }

    @Override
    public FilePath toRealPath() {
        return this;
    }

    @Override
    public FilePath getParent() {
        return getPath(name.substring(0, Math.max(SCHEME.length() + 1, name.lastIndexOf('/'))));
    }

    @Override
    public boolean isDirectory() {
        return !path().contains(".");
    }

    @Override
    public boolean isRegularFile() {
        return disk.exists(path());
    }

    @Override
    public boolean isAbsolute() {
        return true;
    }

    @Override
    public long lastModified() {
        return 0;
    }

    @Override
    public boolean canWrite() {
        return true;
    }

    @Override
    public void createDirectory() {
        // directories are where their files are
    }

    @Override
    public OutputStream newOutputStream(boolean append) throws IOException {
        return Channels.newOutputStream(open("rw"));
    }

    @Override
    public InputStream newInputStream() throws IOException {
        return Channels.newInputStream(open("r"));
    }

    @Override
    public boolean setReadOnly() {
        return false;
    }

    private static final class Channel extends FileBaseDefault {

        private final CutHandle file;

        Channel(CutHandle file) {
            this.file = file;
        }

        @Override
        public long size() {
            return file.size();
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            var count = source.remaining();
            file.write(source, position);
            return count;
        }

        @Override
        public void force(boolean metadata) throws IOException {
            file.force();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) {
            throw new UnsupportedOperationException("the safe layer keeps the lock");
        }
    }
}
