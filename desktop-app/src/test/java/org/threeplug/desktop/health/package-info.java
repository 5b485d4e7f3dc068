@NullMarked
package org.threeplug.desktop.health;

import org.jspecify.annotations.NullMarked;
