@NullMarked
package org.threeplug.server.compose;

import org.jspecify.annotations.NullMarked;
