package org.threeplug.administration.plantedone;

import java.util.List;
import org.threeplug.administration.plantedtwo.Other;
import org.threeplug.operations.OperationsPlug;

/// Knows another plug, and stands in a circle.
public final class Careless {

    public final OperationsPlug plug = new OperationsPlug();

    public List<Class<?>> circle() {
        return List.of(Other.class);
    }
}
