package org.threeplug.tools.breather;

/// What the till sees of its memory, and can do about it.
interface Heap {

    /// Where new objects are made.
    ///
    /// @return what of it is taken, from 0 to 1; when it is full the program stops for some milliseconds
    double young();

    /// Where objects are kept that have lasted.
    ///
    /// @return what of it is taken, from 0 to 1; when it is full the program stops for a few tenths of a second
    double old();

    void collectYoung();

    void collectAll();
}
