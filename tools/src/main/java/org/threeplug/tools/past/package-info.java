/// Sixty days of believable trade behind a new demo shop, so that every screen has something to show.
@NullMarked
package org.threeplug.tools.past;

import org.jspecify.annotations.NullMarked;
