package org.threeplug.backup;

import java.util.UUID;

/// The write side; only commands reach it.
public interface BackupBook {

    void add(UUID id, Proof proof);

    void add(UUID id, Restoration restoration);
}
