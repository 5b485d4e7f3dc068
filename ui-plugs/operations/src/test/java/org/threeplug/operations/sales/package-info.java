/// Tests of the till, and the counter it stands on in them.
@NullMarked
package org.threeplug.operations.sales;

import org.jspecify.annotations.NullMarked;
