package org.threeplug.kernel;

import java.util.Locale;

/// What the program writes for itself, such as the names of files, hashes and codes, has the figures 0 to 9 whatever the computer
/// speaks. In Egypt, Iran or India Java would write `%d` with other figures, which nobody can read back. What people read is
/// written in their own language, which is always said.
public final class PlainFigures {

    private PlainFigures() {}

    /// For the whole process, first of all.
    public static void everywhere() {
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    }
}
