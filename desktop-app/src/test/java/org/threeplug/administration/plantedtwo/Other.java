package org.threeplug.administration.plantedtwo;

import java.util.List;
import org.threeplug.administration.plantedone.Careless;

public final class Other {

    public List<Class<?>> circle() {
        return List.of(Careless.class);
    }
}
