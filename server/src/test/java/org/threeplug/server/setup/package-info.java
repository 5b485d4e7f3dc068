@NullMarked
package org.threeplug.server.setup;

import org.jspecify.annotations.NullMarked;
