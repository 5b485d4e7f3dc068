package org.threeplug.persistence.nodes;

/// The numbers of documents and of the rows that follow them, of one of the PCs of a shop.
///
/// @param node its number; the first is 0
public record NodeRange(int node) {

    /// The numbers of each.
    public static final long SIZE = 1_000_000_000_000_000L;

    /// The one that a number belongs to.
    public static NodeRange of(long number) {
        return new NodeRange(Math.toIntExact(number / SIZE));
    }

    /// The first; no row has it.
    public long first() {
        return node * SIZE;
    }

    /// The first of the next.
    public long end() {
        return first() + SIZE;
    }

    public boolean holds(long number) {
        return number >= first() && number < end();
    }
}
