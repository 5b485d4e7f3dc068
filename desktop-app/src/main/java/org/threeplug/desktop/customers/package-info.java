/// What the program hands out about customers.
@NullMarked
package org.threeplug.desktop.customers;

import org.jspecify.annotations.NullMarked;
