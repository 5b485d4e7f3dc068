/// The first run: from an empty folder to a shop that can sell.
@NullMarked
package org.threeplug.setup;

import org.jspecify.annotations.NullMarked;
