/// Bringing whole catalogues in from files.
@NullMarked
package org.threeplug.catalog.importing;

import org.jspecify.annotations.NullMarked;
