/// Turns rows of a sheet into products; knows nothing of files.
@NullMarked
package org.threeplug.catalog.importing;

import org.jspecify.annotations.NullMarked;
