package org.threeplug.server.plantedtwo;

import java.util.List;
import org.threeplug.server.plantedone.Careless;

/// The other half of the circle.
public final class Other {

    public List<Class<?>> circle() {
        return List.of(Careless.class);
    }
}
