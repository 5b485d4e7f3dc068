/// What the owner keeps on paper about backups.
@NullMarked
package org.threeplug.server.backup;

import org.jspecify.annotations.NullMarked;
