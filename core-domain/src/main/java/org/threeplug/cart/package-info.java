/// What is being rung up, before it is paid: lines, discounts, carts put aside.
@NullMarked
package org.threeplug.cart;

import org.jspecify.annotations.NullMarked;
