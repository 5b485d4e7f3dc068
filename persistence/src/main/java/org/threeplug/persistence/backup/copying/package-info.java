/// What goes into a backup and comes out of it again: the store, the totals, and the keys of people beside it.
@NullMarked
package org.threeplug.persistence.backup.copying;

import org.jspecify.annotations.NullMarked;
