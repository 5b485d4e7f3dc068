package org.threeplug.operations.plantedtwo;

import java.util.List;
import org.threeplug.operations.plantedone.Careless;

public final class Other {

    public List<Class<?>> circle() {
        return List.of(Careless.class);
    }
}
