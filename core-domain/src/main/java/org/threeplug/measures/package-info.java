/// Figures: what is summed up of the books, along which axes, over which days.
@NullMarked
package org.threeplug.measures;

import org.jspecify.annotations.NullMarked;
