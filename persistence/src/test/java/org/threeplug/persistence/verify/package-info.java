@NullMarked
package org.threeplug.persistence.verify;

import org.jspecify.annotations.NullMarked;
