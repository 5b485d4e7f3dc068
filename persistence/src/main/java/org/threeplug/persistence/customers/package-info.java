/// The customer directory on H2.
@NullMarked
package org.threeplug.persistence.customers;

import org.jspecify.annotations.NullMarked;
