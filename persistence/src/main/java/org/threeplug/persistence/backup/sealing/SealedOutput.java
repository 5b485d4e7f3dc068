package org.threeplug.persistence.backup.sealing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// Seals what is written in parts of 64 KiB with AES-256-GCM: `length u32 | sealed bytes`. The nonce holds the number of
/// the part and whether it is the last, and each part covers the header, so none can be altered, moved, left out or
/// brought in from elsewhere, and the end cannot be cut off.
public final class SealedOutput extends OutputStream {

    public static final int PART = 64 * 1024;
    public static final int TAG = 16;
    static final String CIPHER = "AES/GCM/NoPadding";

    private final OutputStream out;
    private final SecretKey key;
    private final byte[] header;
    private final byte[] part = new byte[PART];
    private int filled;
    private long number;
    private boolean closed;

    public SealedOutput(OutputStream out, BackupHeader header, BackupKey key) throws IOException {
        this.out = out;
        this.key = key.forFile(header.fileSalt());
        this.header = header.digest();
        out.write(header.encoded());
    }

    /// A part of something else, under a key of its own.
    ///
    /// @param about what the seals cover beside the content
    public SealedOutput(OutputStream out, SecretKey key, byte[] about) {
        this.out = out;
        this.key = key;
        this.header = about;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        var from = offset;
        var left = length;
        while (left > 0) {
            if (filled == PART) {
                seal(false);
            }
            var count = Math.min(left, PART - filled);
            System.arraycopy(source, from, part, filled, count);
            filled += count;
            from += count;
            left -= count;
        }
    }

    private void seal(boolean last) throws IOException {
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, number++, last, header);
            var sealed = cipher.doFinal(part, 0, filled);
            out.write(ByteBuffer.allocate(4).putInt(sealed.length).array());
            out.write(sealed);
            filled = 0;
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot seal a backup", e);
        }
    }

    static Cipher cipher(int mode, SecretKey key, long number, boolean last, byte[] header)
            throws GeneralSecurityException {
        var nonce = ByteBuffer.allocate(12).putLong(number).put((byte) (last ? 1 : 0)).array();
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG, nonce));
        cipher.updateAAD(header);
        return cipher;
    }

    /// Writes the end, without which the backup is not whole. Closes nothing else.
    public void finish() throws IOException {
        if (!closed) {
            closed = true;
            seal(true);
            out.flush();
        }
    }
}
