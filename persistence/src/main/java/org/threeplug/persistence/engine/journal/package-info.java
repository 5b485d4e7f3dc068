/// The journal's files: records in a hash chain, each forced to the disk before anybody hears of it.
@NullMarked
package org.threeplug.persistence.engine.journal;

import org.jspecify.annotations.NullMarked;
