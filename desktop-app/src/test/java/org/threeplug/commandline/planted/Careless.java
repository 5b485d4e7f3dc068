package org.threeplug.commandline.planted;

import org.threeplug.desktop.window.TillWindow;

/// A command that knows the window.
public final class Careless {

    public final Class<?> window = TillWindow.class;
}
