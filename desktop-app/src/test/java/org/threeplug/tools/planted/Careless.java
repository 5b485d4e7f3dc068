package org.threeplug.tools.planted;

import org.threeplug.kit.Icon;

/// A tool with a picture.
public final class Careless {

    public final Icon icon = Icon.MONEY;
}
