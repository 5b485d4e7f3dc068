/// Which of the PCs of a shop this is, and the numbers that are its own.
@NullMarked
package org.threeplug.persistence.nodes;

import org.jspecify.annotations.NullMarked;
