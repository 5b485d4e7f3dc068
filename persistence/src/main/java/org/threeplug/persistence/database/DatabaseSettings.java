package org.threeplug.persistence.database;

/// How a database is opened.
///
/// @param below the H2 file system under the safe layer, with its colon; empty for the disk
/// @param cacheKilobytes H2's page cache
/// @param readers the most connections that read at the same time
public record DatabaseSettings(String below, int cacheKilobytes, int readers) {

    public static final DatabaseSettings DEFAULT = new DatabaseSettings("", 64 * 1024, 6);
}
