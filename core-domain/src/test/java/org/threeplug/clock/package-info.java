/// Tests of the clock's rules.
@NullMarked
package org.threeplug.clock;

import org.jspecify.annotations.NullMarked;
