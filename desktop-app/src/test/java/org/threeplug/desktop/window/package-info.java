@NullMarked
package org.threeplug.desktop.window;

import org.jspecify.annotations.NullMarked;
