@NullMarked
package org.threeplug.commandline;

import org.jspecify.annotations.NullMarked;
