@NullMarked
package org.threeplug.operations.customers;

import org.jspecify.annotations.NullMarked;
