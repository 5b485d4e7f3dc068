/// What an open store tells about its own state.
@NullMarked
package org.threeplug.server.health;

import org.jspecify.annotations.NullMarked;
