package org.threeplug.words.planted;

import org.threeplug.kit.Icon;

/// A word with a picture.
public final class Careless {

    public final Icon icon = Icon.MONEY;
}
