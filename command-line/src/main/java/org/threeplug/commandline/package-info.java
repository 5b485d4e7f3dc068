/// The command line: the same commands for people and for scripts.
@NullMarked
package org.threeplug.commandline;

import org.jspecify.annotations.NullMarked;
