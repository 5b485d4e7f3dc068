/// The commands that open a window: the till, the demonstration, and their rehearsal while the program is built.
@NullMarked
package org.threeplug.desktop.start;

import org.jspecify.annotations.NullMarked;
