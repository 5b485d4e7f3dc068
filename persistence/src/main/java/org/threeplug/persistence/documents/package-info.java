/// Posted documents and their number series in tables.
@NullMarked
package org.threeplug.persistence.documents;

import org.jspecify.annotations.NullMarked;
