/// What selling reads and writes beside the documents themselves.
@NullMarked
package org.threeplug.persistence.sales;

import org.jspecify.annotations.NullMarked;
