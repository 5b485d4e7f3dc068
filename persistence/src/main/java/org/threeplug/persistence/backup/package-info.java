/// Copies of a store, sealed and put elsewhere; their proof; the way back.
@NullMarked
package org.threeplug.persistence.backup;

import org.jspecify.annotations.NullMarked;
