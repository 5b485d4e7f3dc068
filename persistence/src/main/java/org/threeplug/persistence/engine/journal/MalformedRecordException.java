package org.threeplug.persistence.engine.journal;

/// A record whose checksum is right and whose content makes no sense: written by another version or by another program.
public final class MalformedRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedRecordException(String message) {
        super(message);
    }
}
