/// Going back: unpacked beside the store, restored up to a moment, put in its place.
@NullMarked
package org.threeplug.persistence.backup.restore;

import org.jspecify.annotations.NullMarked;
