package org.threeplug.operations.backup;

import com.google.inject.Inject;
import org.threeplug.operations.office.OfficeScreen;
import org.threeplug.operations.office.Surface;

/// Backups: what there is, and whether it can be relied on.
public final class BackupScreen extends OfficeScreen {

    @Inject
    public BackupScreen(Surface surface, BackupModel model) {
        super(surface);
        pages().open(new BackupPage(model, surface, pages()));
    }
}
