package org.threeplug.persistence.backup.plantedone;

import org.threeplug.persistence.backup.BackupDesk;
import org.threeplug.persistence.backup.plantedtwo.Other;

/// A room that knows who uses it, and goes in a circle with another.
public final class Careless {

    Other other() {
        return new Other();
    }

    void backUp(BackupDesk desk) {
        desk.state();
    }
}
