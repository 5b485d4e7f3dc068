@NullMarked
package org.threeplug.desktop.compose;

import org.jspecify.annotations.NullMarked;
