package org.threeplug.persistence.backup.sealing;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/// Opens what [SealedOutput] sealed. Gives out nothing that was not checked before.
public final class SealedInput extends InputStream {

    private final PushbackInputStream in;
    private final SecretKey key;
    private final byte[] header;
    private final String file;
    private byte[] part = new byte[0];
    private int at;
    private long number;
    private boolean ended;

    /// @param in behind the header
    public SealedInput(InputStream in, BackupHeader header, BackupKey key, String file) {
        this.in = new PushbackInputStream(in, 1);
        this.key = key.forFile(header.fileSalt());
        this.header = header.digest();
        this.file = file;
    }

    /// A part of something else, under a key of its own.
    public SealedInput(InputStream in, SecretKey key, byte[] about, String file) {
        this.in = new PushbackInputStream(in, 1);
        this.key = key;
        this.header = about;
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        return fill() ? part[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        var count = Math.min(length, part.length - at);
        System.arraycopy(part, at, target, offset, count);
        at += count;
        return count;
    }

    private boolean fill() throws IOException {
        while (at == part.length) {
            if (ended) {
                return false;
            }
            open();
        }
        return true;
    }

    private void open() throws IOException {
        var sealed = sealed();
        var next = in.read();
        if (next >= 0) {
            in.unread(next);
        }
        ended = next < 0;
        try {
            part = SealedOutput.cipher(Cipher.DECRYPT_MODE, key, number, ended, header).doFinal(sealed);
        } catch (GeneralSecurityException e) {
            throw ended && openable(sealed) ? cutOff(e) : altered(e);
        }
        at = 0;
        number++;
    }

    /// Whether this would be a good part if it were not the last.
    private boolean openable(byte[] sealed) {
        try {
            return SealedOutput.cipher(Cipher.DECRYPT_MODE, key, number, false, header).doFinal(sealed).length >= 0;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private byte[] sealed() throws IOException {
        var data = new DataInputStream(in);
        try {
            var length = data.readInt();
            if (length < SealedOutput.TAG || length > SealedOutput.PART + SealedOutput.TAG) {
                throw altered(new IOException("a part of " + length + " bytes"));
            }
            var sealed = new byte[length];
            data.readFully(sealed);
            return sealed;
        } catch (EOFException e) {
            throw cutOff(e);
        }
    }

    private DamagedBackupException altered(Exception cause) {
        return new DamagedBackupException(
                DamagedBackupException.Kind.CONTENT, file, "part " + (number + 1) + " does not match its seal", cause);
    }

    private DamagedBackupException cutOff(Exception cause) {
        return new DamagedBackupException(
                DamagedBackupException.Kind.CUT_OFF, file, "it ends within or after part " + (number + 1), cause);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
