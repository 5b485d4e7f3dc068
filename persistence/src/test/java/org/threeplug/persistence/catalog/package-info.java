/// The catalogue as it is stored.
@NullMarked
package org.threeplug.persistence.catalog;

import org.jspecify.annotations.NullMarked;
