package org.threeplug.persistence.sheets;

import org.threeplug.sheets.ImportProgress;
import org.threeplug.sheets.RowProblem;

/// Whoever looks on while an import runs. Called on the thread that runs it.
public interface ImportWatch {

    /// Nobody looks on.
    ImportWatch NOBODY = new ImportWatch() {};

    default void progress(ImportProgress progress) {}

    default void problem(RowProblem problem) {}

    /// Something of a row was put right.
    default void note(RowProblem note) {}

    /// Whether to end after what is being posted.
    default boolean cancelled() {
        return false;
    }
}
