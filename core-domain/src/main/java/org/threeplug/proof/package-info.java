/// Whether the books are what was once written: the verdict on journal and database, and the anchors it rests on.
@KeepsTheHouse
@NullMarked
package org.threeplug.proof;

import org.jspecify.annotations.NullMarked;
import org.threeplug.kernel.KeepsTheHouse;
