/// People who sign in, their roles and rights.
@KeepsTheHouse
@NullMarked
package org.threeplug.identity;

import org.jspecify.annotations.NullMarked;
import org.threeplug.kernel.KeepsTheHouse;
