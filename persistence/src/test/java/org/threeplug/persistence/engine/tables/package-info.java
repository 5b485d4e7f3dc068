/// That every table says what it is.
@NullMarked
package org.threeplug.persistence.engine.tables;

import org.jspecify.annotations.NullMarked;
