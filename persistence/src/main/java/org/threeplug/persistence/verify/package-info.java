/// Checks of the whole store: what must hold between its tables.
@NullMarked
package org.threeplug.persistence.verify;

import org.jspecify.annotations.NullMarked;
