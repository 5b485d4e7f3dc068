/// From a cart to exact amounts: discounts, tax by rate, rounding.
@NullMarked
package org.threeplug.pricing;

import org.jspecify.annotations.NullMarked;
