package org.threeplug.persistence.engine.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// The H2 file system `safe:`, which orders H2's writes so that a power cut cannot leave a file that H2 accepts though a
/// part of it is missing, and keeps a checksum of every block beside the file, so that a file that was changed is found
/// out. H2 believes a chunk when its header and footer match and has no checksum over its body.
///
/// What follows the scheme is a file name or another scheme: `safe:/path` writes to the disk, `safe:cut:/path` through a
/// layer that loses power.
public final class SafeFs extends FilePathWrapper {

    private static final String SCHEME = "safe";

    /// Makes the scheme known to H2. Doing so again changes nothing.
    public static void register() {
        FilePath.register(new SafeFs());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        var below = getBase();
        return name.endsWith(".temp.db") ? below.open(mode) : new SafeChannel(below, mode);
    }

    @Override
    public void delete() {
        SumsFile.beside(getBase()).delete();
        super.delete();
    }

    /// A file without sums is taken for what it is, so the target's go first.
    @Override
    public void moveTo(FilePath target, boolean atomicReplace) {
        var sums = SumsFile.beside(getBase());
        var targetSums = SumsFile.beside(((SafeFs) target).getBase());
        targetSums.delete();
        super.moveTo(target, atomicReplace);
        if (sums.exists()) {
            sums.moveTo(targetSums, true);
        }
    }
}
