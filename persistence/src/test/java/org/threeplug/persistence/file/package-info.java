/// What lies on the disk below journal and database.
@NullMarked
package org.threeplug.persistence.file;

import org.jspecify.annotations.NullMarked;
