package org.threeplug.records;

import org.threeplug.kernel.Violations;

/// A rule across the fields of one record. It is asked by the form, the import and the gate alike, so it looks at nothing else.
@FunctionalInterface
public interface Check {

    /// @param wrong is told with the path of the field at fault, which is its key
    void look(Entry entry, Violations wrong);
}
