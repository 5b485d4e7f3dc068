package org.threeplug.persistence.database;

/// How a database is opened.
///
/// @param below the H2 file system under the safe layer, with its colon; empty for the disk
/// @param cacheKilobytes H2's page cache
/// @param readers the most connections that read at the same time
public record DatabaseSettings(String below, int cacheKilobytes, int readers) {

    private static final int LEAST_CACHE = 16 * 1024;
    private static final int MOST_CACHE = 64 * 1024;

    /// A sixth of the heap goes to the cache: a till is given little memory, an import much.
    public static final DatabaseSettings DEFAULT = new DatabaseSettings(
            "", Math.clamp(Runtime.getRuntime().maxMemory() / 1024 / 6, LEAST_CACHE, MOST_CACHE), 6);

    public DatabaseSettings withCacheKilobytes(int newCacheKilobytes) {
        return new DatabaseSettings(below, newCacheKilobytes, readers);
    }
}
