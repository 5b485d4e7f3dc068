/// A store that is open, with everything that works on it and nothing that is drawn.
@NullMarked
package org.threeplug.server;

import org.jspecify.annotations.NullMarked;
