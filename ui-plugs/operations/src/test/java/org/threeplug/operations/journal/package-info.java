@NullMarked
package org.threeplug.operations.journal;

import org.jspecify.annotations.NullMarked;
