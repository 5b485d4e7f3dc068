@NullMarked
package org.threeplug.journal;

import org.jspecify.annotations.NullMarked;
