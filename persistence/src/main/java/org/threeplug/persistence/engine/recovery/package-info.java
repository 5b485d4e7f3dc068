/// Brings a database to the state that the journal tells.
@NullMarked
package org.threeplug.persistence.engine.recovery;

import org.jspecify.annotations.NullMarked;
