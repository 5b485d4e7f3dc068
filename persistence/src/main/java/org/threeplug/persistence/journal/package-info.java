/// The journal as people read it: entries in words, by subject, person and day.
@NullMarked
package org.threeplug.persistence.journal;

import org.jspecify.annotations.NullMarked;
