package org.threeplug.lists;

import java.util.Comparator;

/// By what a list is sorted. The other way round is exactly the same order read from its end, so that it costs the same.
///
/// @param by one of the columns that the list's port names; never a name from outside
public record Order<K extends Enum<K>>(K by, boolean descending) {

    public static <K extends Enum<K>> Order<K> rising(K by) {
        return new Order<>(by, false);
    }

    public static <K extends Enum<K>> Order<K> falling(K by) {
        return new Order<>(by, true);
    }

    /// The way somebody chose, of an order that rises.
    public <T> Comparator<T> turned(Comparator<T> rising) {
        return descending ? rising.reversed() : rising;
    }
}
