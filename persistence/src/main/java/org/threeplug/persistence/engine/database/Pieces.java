package org.threeplug.persistence.engine.database;

import org.h2.mvstore.MVStore;

/// The pieces that the file of a database is made of, which H2 calls chunks: each checkpoint writes one, with all pages that have
/// changed. Later ones hold newer states of most of its pages, and what is left keeps it in the file. A start reads about each
/// piece, so those that hold little are emptied: what is left in them is written once more, together.
final class Pieces {

    /// What is written at once, while commands wait: 5 to 40 milliseconds.
    private static final int STEP = 128 * 1024;

    /// Fuller pieces come into question too, but H2 begins with the emptiest of the oldest.
    private static final int ANY = 100;

    private static final int HEX = 16;

    private final MVStore store;
    private final int few;

    /// @param few are left alone
    Pieces(MVStore store, int few) {
        this.store = store;
        this.few = few;
    }

    /// Empties some of those that hold little. To be called between two commands.
    void empty() {
        store.compact(ANY, STEP);
    }

    /// How many hold little beyond the few that are left alone.
    int tooMany() {
        return Math.max(0, sparse() - few);
    }

    /// Those that hold little, and are as old as H2's recovery asks for.
    private int sparse() {
        long seasoned = System.currentTimeMillis() - store.getFileStore().getCreationTime() - store.getRetentionTime();
        return (int) store.getLayoutMap().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("chunk.") && isSparse(entry.getValue(), seasoned))
                .count();
    }

    /// Less than half of its bytes; with more left there is little to gain.
    ///
    /// @param piece as H2 writes it, such as `chunk:1a,max:3400,liveMax:80,time:5c`; there may be tens of thousands
    static boolean isSparse(String piece, long seasoned) {
        long most = number(piece, "max", 0);
        long left = number(piece, "liveMax", most);
        return left > 0 && left < most / 2 && number(piece, "time", 0) <= seasoned;
    }

    private static long number(String piece, String name, long otherwise) {
        var key = "," + name + ":";
        int at = piece.indexOf(key);
        if (at < 0) {
            return otherwise;
        }
        int end = piece.indexOf(',', at + key.length());
        return Long.parseLong(piece, at + key.length(), end < 0 ? piece.length() : end, HEX);
    }
}
