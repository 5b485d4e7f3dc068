@NullMarked
package org.threeplug.persistence.cart;

import org.jspecify.annotations.NullMarked;
