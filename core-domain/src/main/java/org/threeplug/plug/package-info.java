/// The one door into the product: what a plug is and what it may contribute.
@KeepsTheHouse
@NullMarked
package org.threeplug.plug;

import org.jspecify.annotations.NullMarked;
import org.threeplug.kernel.KeepsTheHouse;
