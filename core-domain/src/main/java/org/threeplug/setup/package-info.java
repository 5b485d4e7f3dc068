/// The first run: from an empty folder to a shop that can sell.
@KeepsTheHouse
@NullMarked
package org.threeplug.setup;

import org.jspecify.annotations.NullMarked;
import org.threeplug.kernel.KeepsTheHouse;
