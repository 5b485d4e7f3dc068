/// Backups of real stores, and the way back.
@NullMarked
package org.threeplug.persistence.backup;

import org.jspecify.annotations.NullMarked;
