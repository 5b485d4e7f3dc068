/// The window: start, first run, sign-in, shell. It knows no screen by name.
@NullMarked
package org.threeplug.desktop.window;

import org.jspecify.annotations.NullMarked;
