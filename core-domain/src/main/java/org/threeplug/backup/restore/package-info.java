/// Going back to an earlier moment of the books: what a person finds, looks at and decides, whoever keeps the backups.
@NullMarked
package org.threeplug.backup.restore;

import org.jspecify.annotations.NullMarked;
