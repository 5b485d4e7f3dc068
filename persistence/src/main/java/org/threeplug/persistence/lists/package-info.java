/// How a part of a list is found by the row before it.
@NullMarked
package org.threeplug.persistence.lists;

import org.jspecify.annotations.NullMarked;
