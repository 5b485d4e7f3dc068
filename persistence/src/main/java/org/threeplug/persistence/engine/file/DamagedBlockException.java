package org.threeplug.persistence.engine.file;

import java.io.IOException;

/// A block of a file is not what was written there.
public final class DamagedBlockException extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedBlockException(String file, long block) {
        super("block " + block + " of " + file + " is not what was written");
    }
}
