package org.threeplug.persistence.backup.plantedtwo;

import org.threeplug.persistence.backup.plantedone.Careless;

/// Knows whoever knows it.
public final class Other {

    Class<?> knows() {
        return Careless.class;
    }
}
