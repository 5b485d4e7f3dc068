/// The command line: the same commands for people and for scripts.
@NullMarked
package org.threeplug.desktop.command;

import org.jspecify.annotations.NullMarked;
