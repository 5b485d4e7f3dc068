/// Selling and taking goods back, and finding what was sold.
@NullMarked
package org.threeplug.sales;

import org.jspecify.annotations.NullMarked;
