/// Shifts and their reports in tables.
@NullMarked
package org.threeplug.persistence.cash;

import org.jspecify.annotations.NullMarked;
