/// People who sign in, their roles and rights.
@NullMarked
package org.threeplug.identity;

import org.jspecify.annotations.NullMarked;
