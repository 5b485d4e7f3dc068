/// The catalogue on H2, and the search over it.
@NullMarked
package org.threeplug.persistence.catalog;

import org.jspecify.annotations.NullMarked;
