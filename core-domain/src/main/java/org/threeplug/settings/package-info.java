/// The business, its branch and registers, and the rules it has chosen.
@KeepsTheHouse
@NullMarked
package org.threeplug.settings;

import org.jspecify.annotations.NullMarked;
import org.threeplug.kernel.KeepsTheHouse;
