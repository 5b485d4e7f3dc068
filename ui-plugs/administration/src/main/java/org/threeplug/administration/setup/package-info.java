/// The first run: what a new shop is asked.
@NullMarked
package org.threeplug.administration.setup;

import org.jspecify.annotations.NullMarked;
