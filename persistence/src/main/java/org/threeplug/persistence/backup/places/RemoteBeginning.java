package org.threeplug.persistence.backup.places;

import java.io.IOException;
import java.io.InputStream;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.CloseableHandle;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;

/// The beginning of a file on a server, brought in small pieces as it is read.
final class RemoteBeginning extends InputStream {

    private static final int PIECE = 4 * 1024;

    private final SftpClient client;
    private final CloseableHandle handle;
    private final byte[] piece = new byte[PIECE];
    private long position;
    private int next;
    private int filled;

    RemoteBeginning(SftpClient client, String file) throws IOException {
        this.client = client;
        this.handle = client.open(file, OpenMode.Read);
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : piece[next++] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        var given = Math.min(count, filled - next);
        System.arraycopy(piece, next, into, from, given);
        next += given;
        return given;
    }

    private boolean isAtEnd() throws IOException {
        if (next < filled) {
            return false;
        }
        filled = client.read(handle, position, piece, 0, PIECE);
        next = 0;
        position += Math.max(0, filled);
        return filled <= 0;
    }

    @Override
    public void close() throws IOException {
        handle.close();
    }
}
