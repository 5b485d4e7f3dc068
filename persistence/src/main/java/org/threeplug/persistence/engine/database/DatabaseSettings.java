package org.threeplug.persistence.engine.database;

import java.time.Duration;

/// How a database is opened.
///
/// @param below the H2 file system under the safe layer, with its colon; empty for the disk
/// @param cacheKilobytes H2's page cache
/// @param readers so many connections read at the same time, two of them for the counter, which may take more
/// @param retention how long H2 keeps what it no longer needs before it writes over it
/// @param sparsePieces so many pieces of the file that hold little are left alone
public record DatabaseSettings(String below, int cacheKilobytes, int readers, Duration retention, int sparsePieces) {

    private static final int LEAST_CACHE = 16 * 1024;
    private static final int MOST_CACHE = 64 * 1024;

    /// H2's recovery after a power cut needs what was there; at the pace of a shop its default of 45 seconds lost committed
    /// sales.
    private static final Duration A_DAY = Duration.ofDays(1);

    /// A start reads about them in a few milliseconds.
    private static final int FEW = 200;

    /// A sixth of the heap goes to the cache: a till is given little memory, an import much.
    public static final DatabaseSettings DEFAULT =
            of("", Math.clamp(Runtime.getRuntime().maxMemory() / 1024 / 6, LEAST_CACHE, MOST_CACHE), 6);

    public static DatabaseSettings of(String below, int cacheKilobytes, int readers) {
        return new DatabaseSettings(below, cacheKilobytes, readers, A_DAY, FEW);
    }

    public DatabaseSettings withCacheKilobytes(int newCacheKilobytes) {
        return new DatabaseSettings(below, newCacheKilobytes, readers, retention, sparsePieces);
    }

    public DatabaseSettings withRetention(Duration newRetention) {
        return new DatabaseSettings(below, cacheKilobytes, readers, newRetention, sparsePieces);
    }

    public DatabaseSettings withSparsePieces(int newSparsePieces) {
        return new DatabaseSettings(below, cacheKilobytes, readers, retention, newSparsePieces);
    }
}
