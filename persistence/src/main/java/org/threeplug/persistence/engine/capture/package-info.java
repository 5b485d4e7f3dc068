/// Row changes are caught by triggers in the database, so that no author of a command can forget them.
@NullMarked
package org.threeplug.persistence.engine.capture;

import org.jspecify.annotations.NullMarked;
