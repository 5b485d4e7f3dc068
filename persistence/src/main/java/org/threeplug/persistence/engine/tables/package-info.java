/// What each table of the store declares about itself.
@NullMarked
package org.threeplug.persistence.engine.tables;

import org.jspecify.annotations.NullMarked;
