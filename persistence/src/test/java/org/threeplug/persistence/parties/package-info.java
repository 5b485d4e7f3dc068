@NullMarked
package org.threeplug.persistence.parties;

import org.jspecify.annotations.NullMarked;
