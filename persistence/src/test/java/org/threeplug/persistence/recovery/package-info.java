@NullMarked
package org.threeplug.persistence.recovery;

import org.jspecify.annotations.NullMarked;
