@NullMarked
package org.threeplug.desktop.replay;

import org.jspecify.annotations.NullMarked;
