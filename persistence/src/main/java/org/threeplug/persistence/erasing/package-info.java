/// Notes that somebody was erased, and takes along what others keep of them.
@NullMarked
package org.threeplug.persistence.erasing;

import org.jspecify.annotations.NullMarked;
