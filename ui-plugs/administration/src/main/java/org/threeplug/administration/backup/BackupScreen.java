package org.threeplug.administration.backup;

import com.google.inject.Inject;
import org.threeplug.office.OfficeScreen;
import org.threeplug.office.Surface;

/// Backups: what there is, and whether it can be relied on.
public final class BackupScreen extends OfficeScreen {

    @Inject
    public BackupScreen(Surface surface, BackupModel model) {
        super(surface);
        var page = new BackupPage(model, surface, pages());
        pages().open(page);
        leadsTo("make", _ -> page.backUp());
        leadsTo("prove", _ -> page.prove());
        leadsTo("restore", _ -> page.restore());
    }
}
