/// Tables of declared kinds, on a real store.
@NullMarked
package org.threeplug.persistence.records;

import org.jspecify.annotations.NullMarked;
