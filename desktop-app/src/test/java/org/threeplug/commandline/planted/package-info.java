@NullMarked
package org.threeplug.commandline.planted;

import org.jspecify.annotations.NullMarked;
