package org.threeplug.records;

import org.threeplug.kernel.Tx;
import org.threeplug.kernel.Violations;

/// A rule of a kind that needs the books to be answered; only the commands that write or retire ask it.
@FunctionalInterface
public interface Guard {

    /// @param before as the record stands in the books; blank for a new one
    /// @param wrong is told with the path of the field at fault, which is its key
    void look(Tx tx, Entry before, Entry wanted, Violations wrong);
}
