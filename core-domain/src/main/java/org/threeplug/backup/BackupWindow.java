package org.threeplug.backup;

import org.threeplug.kernel.Justification;

/// What a screen can only ask the window for, because it takes the place of every screen. To be called on the screen's
/// thread.
public interface BackupWindow {

    /// Leads through going back to an earlier moment. The store stays as it is until the person says so at the end.
    ///
    /// @param why and who stands behind it
    void restore(Justification why);

    /// Shows the code that opens the backups elsewhere, to be put on paper; only while nobody has confirmed that it is.
    void showRecoverySheet();
}
