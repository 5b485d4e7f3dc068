@NullMarked
package org.threeplug.desktop.dryrun;

import org.jspecify.annotations.NullMarked;
