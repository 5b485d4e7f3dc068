/// What the owner keeps on paper about backups.
@NullMarked
package org.threeplug.desktop.backup;

import org.jspecify.annotations.NullMarked;
