/// Turns rows of a sheet into customers; knows nothing of files.
@NullMarked
package org.threeplug.customers.importing;

import org.jspecify.annotations.NullMarked;
