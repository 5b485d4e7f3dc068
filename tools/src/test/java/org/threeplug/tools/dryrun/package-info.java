@NullMarked
package org.threeplug.tools.dryrun;

import org.jspecify.annotations.NullMarked;
