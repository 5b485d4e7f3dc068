/// What support reads when something went wrong.
@NullMarked
package org.threeplug.server.log;

import org.jspecify.annotations.NullMarked;
