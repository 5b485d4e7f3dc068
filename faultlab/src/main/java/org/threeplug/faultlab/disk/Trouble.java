package org.threeplug.faultlab.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;

/// What a disk may say instead of doing what it was asked.
public enum Trouble {
    FULL,
    FAILING,
    READ_ONLY;

    IOException says(String file) {
        return switch (this) {
            case FULL -> new IOException("No space left on device");
            case FAILING -> new IOException("Input/output error");
            case READ_ONLY -> new AccessDeniedException(file, "", "Permission denied");
        };
    }
}
