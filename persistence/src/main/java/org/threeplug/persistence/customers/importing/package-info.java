/// Reads sheets of customers from files and passes them through the gate.
@NullMarked
package org.threeplug.persistence.customers.importing;

import org.jspecify.annotations.NullMarked;
