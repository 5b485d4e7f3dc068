/// Going back to a backup, in the window: pick one, pick a moment, look at what would come, and let it take the store's
/// place.
@NullMarked
package org.threeplug.administration.restore;

import org.jspecify.annotations.NullMarked;
