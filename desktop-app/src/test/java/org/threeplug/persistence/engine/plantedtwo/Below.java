package org.threeplug.persistence.engine.plantedtwo;

import java.util.List;
import org.threeplug.persistence.engine.plantedone.Knowing;

/// A floor that stands on the one above it.
public final class Below {

    public List<Class<?>> circle() {
        return List.of(Knowing.class);
    }
}
