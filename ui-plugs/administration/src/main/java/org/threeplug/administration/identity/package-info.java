/// Who may sign in, and what they may do.
@NullMarked
package org.threeplug.administration.identity;

import org.jspecify.annotations.NullMarked;
