/// The PCs on which the books of one shop are kept, and what one of them takes from another.
@NullMarked
package org.threeplug.nodes;

import org.jspecify.annotations.NullMarked;
