/// Breaks stores on purpose and counts what is lost.
@NullMarked
package org.threeplug.faultlab;

import org.jspecify.annotations.NullMarked;
