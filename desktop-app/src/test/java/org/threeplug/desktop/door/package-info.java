@NullMarked
package org.threeplug.desktop.door;

import org.jspecify.annotations.NullMarked;
