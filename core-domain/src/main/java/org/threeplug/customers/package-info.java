/// Who buys.
@NullMarked
package org.threeplug.customers;

import org.jspecify.annotations.NullMarked;
