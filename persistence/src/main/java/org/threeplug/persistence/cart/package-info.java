/// Parked carts in a table, the open cart in a file, and the text both are kept as.
@NullMarked
package org.threeplug.persistence.cart;

import org.jspecify.annotations.NullMarked;
