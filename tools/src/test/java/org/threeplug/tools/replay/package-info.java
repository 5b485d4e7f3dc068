@NullMarked
package org.threeplug.tools.replay;

import org.jspecify.annotations.NullMarked;
