package org.threeplug.persistence.engine.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What is wrong with a disk. Java has no types for it, so it is read from what the operating system says.
public enum DiskTrouble {
    FULL("store.disk-full", List.of("no space left", "not enough space", "disk quota exceeded")),
    READ_ONLY("store.read-only", List.of("read-only file system", "permission denied", "access is denied")),
    FAILING("store.disk-failing", List.of());

    private final String code;
    private final List<String> signs;

    DiskTrouble(String code, List<String> signs) {
        this.code = code;
        this.signs = signs;
    }

    /// Names the sentence a person reads.
    public String code() {
        return code;
    }

    /// The trouble behind a failure, if a disk caused it.
    public static Optional<DiskTrouble> behind(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AccessDeniedException || cause instanceof ReadOnlyFileSystemException) {
                return Optional.of(READ_ONLY);
            }
            if (cause instanceof IOException e
                    && !(cause instanceof EOFException)
                    && !(cause instanceof DamagedBlockException)) {
                return Optional.of(of(String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT), e));
            }
        }
        return Optional.empty();
    }

    private static DiskTrouble of(String message, IOException failure) {
        for (var trouble : values()) {
            if (trouble.signs.stream().anyMatch(message::contains)) {
                return trouble;
            }
        }
        return failure.getCause() == null ? FAILING : behind(failure.getCause()).orElse(FAILING);
    }
}
