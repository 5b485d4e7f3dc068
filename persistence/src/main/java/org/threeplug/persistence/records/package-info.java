/// One table for each declared kind of record, computed from its declaration.
@NullMarked
package org.threeplug.persistence.records;

import org.jspecify.annotations.NullMarked;
