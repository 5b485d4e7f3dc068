package org.threeplug.server.plantedone;

import org.threeplug.kit.Icon;
import org.threeplug.server.plantedtwo.Other;

/// A store with a picture, in a circle.
public final class Careless {

    public final String picture = Icon.DISK + " " + new Other();
}
