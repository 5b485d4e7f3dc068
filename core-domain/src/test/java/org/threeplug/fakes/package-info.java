/// The books and the gate in memory, for tests of every module.
@NullMarked
package org.threeplug.fakes;

import org.jspecify.annotations.NullMarked;
