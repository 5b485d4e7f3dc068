/// Who may sign in, and what they may do.
@NullMarked
package org.threeplug.operations.identity;

import org.jspecify.annotations.NullMarked;
