@NullMarked
package org.threeplug.desktop.setup;

import org.jspecify.annotations.NullMarked;
