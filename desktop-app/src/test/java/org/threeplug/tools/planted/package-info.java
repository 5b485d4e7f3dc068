@NullMarked
package org.threeplug.tools.planted;

import org.jspecify.annotations.NullMarked;
