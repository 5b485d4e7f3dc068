@NullMarked
package org.threeplug.persistence.identity;

import org.jspecify.annotations.NullMarked;
