/// Copies of the store elsewhere, the proof that they can be restored, and what is journalled about both.
@KeepsTheHouse
@NullMarked
package org.threeplug.backup;

import org.jspecify.annotations.NullMarked;
import org.threeplug.kernel.KeepsTheHouse;
