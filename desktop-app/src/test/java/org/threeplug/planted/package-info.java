@NullMarked
package org.threeplug.planted;

import org.jspecify.annotations.NullMarked;
