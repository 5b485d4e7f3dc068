/// The computer's clock against the books: jumps of it, who stood behind them, and which day a moment belongs to.
@KeepsTheHouse
@NullMarked
package org.threeplug.clock;

import org.jspecify.annotations.NullMarked;
import org.threeplug.kernel.KeepsTheHouse;
