/// Finds products by the words of their names, from an index beside the database that can always be made again.
@NullMarked
package org.threeplug.persistence.catalog.search;

import org.jspecify.annotations.NullMarked;
