/// What is safe now, for the strip at the top of the window.
@NullMarked
package org.threeplug.administration.health;

import org.jspecify.annotations.NullMarked;
