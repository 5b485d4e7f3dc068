/// Which of the registers this computer is.
@NullMarked
package org.threeplug.operations.settings;

import org.jspecify.annotations.NullMarked;
