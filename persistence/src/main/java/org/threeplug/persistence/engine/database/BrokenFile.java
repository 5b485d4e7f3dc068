package org.threeplug.persistence.engine.database;

import java.io.EOFException;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.threeplug.persistence.engine.file.DamagedBlockException;

/// Tells a database whose file cannot be read as H2 wrote it from a disk that does not answer: the first is made anew from
/// the journal, the second would not let that happen either.
public final class BrokenFile {

    private BrokenFile() {}

    public static boolean isCauseOf(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DamagedBlockException || cause instanceof MVStoreException e && tells(e)) {
                return true;
            }
        }
        return false;
    }

    private static boolean tells(MVStoreException e) {
        return switch (e.getErrorCode()) {
            case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_CHUNK_NOT_FOUND -> true;
            case DataUtils.ERROR_READING_FAILED -> e.getCause() instanceof EOFException;
            default -> false;
        };
    }
}
