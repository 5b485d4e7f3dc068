/// The Operations plug: the till and the back office of a day of trade.
@NullMarked
package org.threeplug.operations;

import org.jspecify.annotations.NullMarked;
