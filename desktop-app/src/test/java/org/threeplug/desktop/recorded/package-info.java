/// Stores that earlier releases left behind.
@NullMarked
package org.threeplug.desktop.recorded;

import org.jspecify.annotations.NullMarked;
