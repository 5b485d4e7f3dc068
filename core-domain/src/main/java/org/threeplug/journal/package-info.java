/// Reading what the gate has written.
@NullMarked
package org.threeplug.journal;

import org.jspecify.annotations.NullMarked;
