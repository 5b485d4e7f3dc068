package org.threeplug.persistence.engine.personal;

import org.jspecify.annotations.Nullable;

/// The keys of persons are not there or not whole. Opening a store without them would forget everybody.
public final class LostKeysException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostKeysException(String message) {
        this(message, null);
    }

    LostKeysException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
