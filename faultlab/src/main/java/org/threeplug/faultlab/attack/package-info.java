/// Somebody with the files of a store, and what was kept where they cannot reach it.
@NullMarked
package org.threeplug.faultlab.attack;

import org.jspecify.annotations.NullMarked;
