/// Reads product sheets from files and passes them through the gate.
@NullMarked
package org.threeplug.persistence.catalog.importing;

import org.jspecify.annotations.NullMarked;
