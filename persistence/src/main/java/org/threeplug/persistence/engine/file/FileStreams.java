package org.threeplug.persistence.engine.file;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/// Store files as streams, for what is read and written from start to end.
public final class FileStreams {

    private static final int BUFFER = 128 * 1024;

    private FileStreams() {}

    /// Reads a file that must be there.
    public static InputStream read(StoreFiles files, Path file) throws IOException {
        if (!files.exists(file)) {
            throw new FileNotFoundException(file.toString());
        }
        return new BufferedInputStream(new Reading(files.open(file)), BUFFER);
    }

    /// Makes a file anew. It is on the disk when the stream has been closed.
    public static OutputStream write(StoreFiles files, Path file) throws IOException {
        files.delete(file);
        return new BufferedOutputStream(new Writing(files.open(file)), BUFFER);
    }

    private static final class Reading extends InputStream {

        private final StoreFile file;
        private long position;

        Reading(StoreFile file) {
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            var count = file.read(ByteBuffer.wrap(target, offset, length), position);
            position += Math.max(count, 0);
            return count <= 0 ? -1 : count;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    private static final class Writing extends OutputStream {

        private final StoreFile file;
        private long position;
        private boolean closed;

        Writing(StoreFile file) {
            this.file = file;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] source, int offset, int length) throws IOException {
            file.write(ByteBuffer.wrap(source, offset, length), position);
            position += length;
        }

        @Override
        public void close() throws IOException {
            if (closed) {
                return;
            }
            closed = true;
            try (file) {
                file.force(true);
            }
        }
    }
}
