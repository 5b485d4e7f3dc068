/// What support reads when something went wrong.
@NullMarked
package org.threeplug.desktop.log;

import org.jspecify.annotations.NullMarked;
