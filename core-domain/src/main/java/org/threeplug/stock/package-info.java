/// Movements, stock on hand, moving average cost.
@NullMarked
package org.threeplug.stock;

import org.jspecify.annotations.NullMarked;
