package org.threeplug.devices.planted;

import org.threeplug.kit.Icon;

/// A printer that knows the screen.
public final class Careless {

    public final Icon icon = Icon.PRINT;
}
