package org.threeplug.backup;

import java.util.List;
import java.util.function.Consumer;

/// Makes copies of the running store and proves them. What lasts longer than a moment belongs on a thread of its own.
public interface Backups {

    BackupState state();

    /// Every copy within reach, newest first.
    List<BackupCopy> copies();

    /// Makes a full backup now and puts it on every target.
    ///
    /// @throws org.threeplug.kernel.RefusedException with the reason why no copy could be made
    BackupCopy backUp(Progress progress);

    /// Really restores the newest backup elsewhere and checks it. A bad one is replaced by a new one at once.
    Proof prove(Progress progress);

    /// @return stops listening
    Runnable listen(Consumer<BackupState> listener);
}
