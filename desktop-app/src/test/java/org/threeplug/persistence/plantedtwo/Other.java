package org.threeplug.persistence.plantedtwo;

import java.util.List;
import org.threeplug.persistence.MasterPorts;
import org.threeplug.persistence.plantedone.Careless;

public final class Other {

    public List<Class<?>> circle() {
        return List.of(Careless.class, MasterPorts.class);
    }
}
