package org.threeplug.persistence.backup.sealing;

import java.io.IOException;
import java.io.OutputStream;
import org.threeplug.persistence.engine.journal.Hash;

/// Whatever is written into it stands behind a backup's description and under its seals, as if the program had made it. For
/// whoever tries what the program does with a backup whose seals are right and whose content is not.
public final class SealedFile extends OutputStream {

    private final SealedOutput sealed;

    /// @param out the file; it stays open
    public SealedFile(OutputStream out, BackupName name, StoreLabel store, Hash head, BackupKey key) throws IOException {
        this.sealed = new SealedOutput(out, BackupHeader.of(name, store, head, key), key);
    }

    @Override
    public void write(int value) throws IOException {
        sealed.write(value);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        sealed.write(source, offset, length);
    }

    /// Without it the file is cut off.
    public void finish() throws IOException {
        sealed.finish();
    }
}
