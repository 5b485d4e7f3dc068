/// Another system's books, read from a file and posted through the gate.
@NullMarked
package org.threeplug.tools.replay;

import org.jspecify.annotations.NullMarked;
