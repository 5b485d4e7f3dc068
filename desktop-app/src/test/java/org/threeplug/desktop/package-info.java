@NullMarked
package org.threeplug.desktop;

import org.jspecify.annotations.NullMarked;
