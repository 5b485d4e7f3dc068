/// Shifts, the drawer, X and Z reports.
@NullMarked
package org.threeplug.cash;

import org.jspecify.annotations.NullMarked;
