/// What can be read, declared like what can be done: questions, the desk that answers them, and who saw whose data.
@KeepsTheHouse
@NullMarked
package org.threeplug.questions;

import org.jspecify.annotations.NullMarked;
import org.threeplug.kernel.KeepsTheHouse;
