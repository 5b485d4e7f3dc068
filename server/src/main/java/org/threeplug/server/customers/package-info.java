/// What the program hands out about customers.
@NullMarked
package org.threeplug.server.customers;

import org.jspecify.annotations.NullMarked;
