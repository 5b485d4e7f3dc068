/// A disk in memory that loses power, fills up, fails and decays.
@NullMarked
package org.threeplug.faultlab.disk;

import org.jspecify.annotations.NullMarked;
