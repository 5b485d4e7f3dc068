/// The way back to a backup, of a store that is open and of one that does not open.
@NullMarked
package org.threeplug.server.restore;

import org.jspecify.annotations.NullMarked;
