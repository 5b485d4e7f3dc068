package org.threeplug.persistence.engine.plantedone;

import java.util.List;
import org.threeplug.persistence.engine.plantedtwo.Below;
import org.threeplug.persistence.plantedtwo.Other;

/// An engine that knows a context.
public final class Knowing {

    public List<Object> known() {
        return List.of(new Other(), new Below());
    }
}
