/// Where backups go and lie: folders, drives, a server, and which of them stay.
@NullMarked
package org.threeplug.persistence.backup.places;

import org.jspecify.annotations.NullMarked;
