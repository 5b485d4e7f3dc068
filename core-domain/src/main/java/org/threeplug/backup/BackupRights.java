package org.threeplug.backup;

import static org.threeplug.kernel.StartRole.MANAGER;

import org.threeplug.kernel.DeclaredRight;
import org.threeplug.kernel.InArea;

/// The rights of backups.
@InArea("set-up")
public final class BackupRights {

    public static final DeclaredRight MAKE = DeclaredRight.of("backup.make", MANAGER);
    public static final DeclaredRight PROVE = DeclaredRight.of("backup.prove", MANAGER);
    public static final DeclaredRight RESTORE = DeclaredRight.of("backup.restore");

    private BackupRights() {}
}
