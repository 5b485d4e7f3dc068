package org.threeplug.persistence.sheets;

import org.threeplug.kernel.Actor;
import org.threeplug.sheets.ImportReport;
import org.threeplug.sheets.SheetPlan;

/// Brings a file of one kind in.
///
/// @param <C> what is decided before
public interface SheetImport<C> {

    /// What would be taken from where.
    ///
    /// @throws org.threeplug.kernel.RefusedException when nothing can be read: no such file, empty, too large, not text
    SheetPlan look(SheetFile file, C choices);

    /// @throws org.threeplug.kernel.RefusedException when nothing can be read: no such file, empty, too large, not text, no
    ///     header
    ImportReport run(SheetFile file, C choices, Actor actor, ImportWatch watch);
}
