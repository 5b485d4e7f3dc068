package org.threeplug.persistence.engine.database;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.sql.SQLException;
import org.h2.mvstore.MVStore;
import org.h2.store.fs.FilePath;

/// The database's file as it was between two commands, to be read while later ones go on. Until it is closed, H2 only adds
/// to the file's end; the two copies of its header, which it does rewrite, are kept from the start. H2's own `BACKUP TO`
/// will not do: it first writes what is in memory, also in the middle of a transaction, and that can tear it.
public final class DatabaseImage implements AutoCloseable {

    /// H2's header lies in the first two blocks.
    private static final int HEADERS = 2 * 4096;

    private static final int PIECE = 256 * 1024;

    private final MVStore store;
    private final FileChannel file;
    private final byte[] headers;
    private final long size;

    private DatabaseImage(MVStore store, FileChannel file) throws IOException {
        this.store = store;
        this.file = file;
        this.size = file.size();
        this.headers = new byte[Math.toIntExact(Math.min(HEADERS, size))];
        read(ByteBuffer.wrap(headers), 0);
    }

    /// To be called between two commands, just after a checkpoint.
    static DatabaseImage of(Database database, String file) throws SQLException, IOException {
        var store = database.store();
        store.setReuseSpace(false);
        try {
            return new DatabaseImage(store, FilePath.get(file).open("r"));
        } catch (IOException | RuntimeException e) {
            store.setReuseSpace(true);
            throw e;
        }
    }

    public long size() {
        return size;
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(headers);
        var piece = ByteBuffer.allocate(PIECE);
        for (var position = (long) headers.length; position < size; position += piece.limit()) {
            piece.clear();
            piece.limit((int) Math.min(PIECE, size - position));
            read(piece, position);
            out.write(piece.array(), 0, piece.limit());
        }
    }

    private void read(ByteBuffer target, long position) throws IOException {
        while (target.hasRemaining()) {
            if (file.read(target, position + target.position()) < 0) {
                throw new EOFException("the database's file has become shorter");
            }
        }
    }

    @Override
    public void close() throws IOException {
        store.setReuseSpace(true);
        file.close();
    }
}
