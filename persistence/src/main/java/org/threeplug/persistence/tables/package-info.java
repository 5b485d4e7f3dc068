/// What each table of the store declares about itself.
@NullMarked
package org.threeplug.persistence.tables;

import org.jspecify.annotations.NullMarked;
