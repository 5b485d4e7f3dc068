/// Movements and balances in tables.
@NullMarked
package org.threeplug.persistence.stock;

import org.jspecify.annotations.NullMarked;
