package org.threeplug.kit;

/// What a screen can only ask the window for, because it takes the place of every screen. To be called on the screen's
/// thread.
public interface BackupWindow {

    /// Leads through going back to an earlier moment. Whoever may do it looks first; the store stays as it is until the last
    /// step, in which somebody stands behind it.
    void restore(LastWord word);

    /// Shows the code that opens the backups elsewhere, to be put on paper; only while nobody has confirmed that it is.
    void showRecoverySheet();
}
