/// Tax classes and how tax is taken from amounts.
@NullMarked
package org.threeplug.tax;

import org.jspecify.annotations.NullMarked;
