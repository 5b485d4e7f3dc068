@NullMarked
package org.threeplug.persistence;

import org.jspecify.annotations.NullMarked;
