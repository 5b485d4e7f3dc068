/// Makes files that are broken at random, and files that somebody made with care who knows the format.
@NullMarked
package org.threeplug.faultlab.rubbish;

import org.jspecify.annotations.NullMarked;
