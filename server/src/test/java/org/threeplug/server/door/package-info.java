@NullMarked
package org.threeplug.server.door;

import org.jspecify.annotations.NullMarked;
