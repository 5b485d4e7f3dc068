package org.threeplug.server.compose;

import org.threeplug.persistence.backup.BackupDesk;
import org.threeplug.persistence.backup.places.BackupPlan;

/// Makes a desk for another plan than the store's own, such as one backup to another folder.
public interface BackupDesks {

    BackupDesk with(BackupPlan plan);
}
