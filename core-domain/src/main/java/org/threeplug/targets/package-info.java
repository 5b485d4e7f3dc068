/// What a shop wants to reach or not to pass, and the alerts that come of it.
@NullMarked
package org.threeplug.targets;

import org.jspecify.annotations.NullMarked;
