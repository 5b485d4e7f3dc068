package org.threeplug.planted;

import org.threeplug.kit.Icon;

/// A business rule with a picture.
public final class Careless {

    public final Icon icon = Icon.MONEY;
}
