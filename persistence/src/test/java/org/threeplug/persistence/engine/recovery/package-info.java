@NullMarked
package org.threeplug.persistence.engine.recovery;

import org.jspecify.annotations.NullMarked;
