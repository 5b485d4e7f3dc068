/// What lies on the disk below journal and database.
@NullMarked
package org.threeplug.persistence.engine.file;

import org.jspecify.annotations.NullMarked;
