/// The whole proof of the books, of a store that is open and of one that is closed.
@NullMarked
package org.threeplug.persistence.proof;

import org.jspecify.annotations.NullMarked;
