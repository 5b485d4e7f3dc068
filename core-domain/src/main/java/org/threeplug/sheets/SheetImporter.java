package org.threeplug.sheets;

import java.util.Optional;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Refusal;

/// Brings a sheet, as CSV, TSV or XLSX, into the books, through the gate and in portions.
///
/// @param <C> what is decided before
public interface SheetImporter<C extends SheetChoices<C>> {

    /// What would be taken from where; reads the beginning of the file and writes nothing.
    ///
    /// @throws org.threeplug.kernel.RefusedException when nothing can be read: no such file, empty, too large, not text
    SheetPlan look(String file, C choices);

    /// Blocks until the file is read or `watch` has had enough; never call it on the UI thread. What was imported before
    /// a cancel stays imported. Rows that are not taken are written to a file of their own beside the first.
    ///
    /// @param file the path of the file
    /// @throws org.threeplug.kernel.RefusedException when nothing can be read: no such file, empty, too large, not text, no
    ///     header
    Result run(String file, C choices, Actor actor, Watch watch);

    /// @param problemFile the path of the file with the rows that were not taken, when there is one
    /// @param leftOut how many more were not taken than the file names
    /// @param plan what was taken from where
    record Result(ImportReport report, Optional<String> problemFile, long leftOut, SheetPlan plan) {}

    /// Whoever looks on; called on the thread that runs the import.
    interface Watch {

        void progress(ImportProgress progress);

        void problem(RowProblem problem);

        /// Something of a row was put right.
        default void note(RowProblem note) {}

        /// Whether to end after what is being posted.
        boolean cancelled();

        /// Says a refusal in the person's language, for the problem file.
        String sentence(Refusal why);
    }
}
