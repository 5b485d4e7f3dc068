@NullMarked
package org.threeplug.kit.planted;

import org.jspecify.annotations.NullMarked;
