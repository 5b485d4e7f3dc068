/// The PCs on which the books of one shop are kept, and what one of them takes from another.
@KeepsTheHouse
@NullMarked
package org.threeplug.nodes;

import org.jspecify.annotations.NullMarked;
import org.threeplug.kernel.KeepsTheHouse;
