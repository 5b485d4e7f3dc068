package org.threeplug.catalog.importing;

import org.threeplug.kernel.Actor;

/// Brings a CSV or TSV file of products into the catalogue, through the gate and in portions, so that a million rows
/// neither fill the memory nor hold up the till.
public interface ProductImporter {

    /// Blocks until the file is read or `watch` has had enough; never call it on the UI thread. What was imported before
    /// a cancel stays imported.
    ///
    /// @throws org.threeplug.kernel.RefusedException when the file as a whole cannot be used, such as one without a code
    ///     column
    ImportReport run(Order order, Actor actor, Watch watch);

    /// @param file the path of the file
    /// @param dryRun whether to check everything and change nothing
    record Order(String file, boolean dryRun) {}

    /// Told several times a second how far the import is.
    @FunctionalInterface
    interface Watch {

        /// @param rows read so far
        /// @param share of the file read so far, in whole percent
        /// @return whether to go on
        boolean goOn(long rows, int share);
    }
}
