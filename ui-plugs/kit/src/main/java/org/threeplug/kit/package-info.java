/// One look, in one place: theme, texts, formats, work off the screen's thread, and what a screen is.
@NullMarked
package org.threeplug.kit;

import org.jspecify.annotations.NullMarked;
