/// The computer's clock in the books.
@NullMarked
package org.threeplug.persistence.clock;

import org.jspecify.annotations.NullMarked;
