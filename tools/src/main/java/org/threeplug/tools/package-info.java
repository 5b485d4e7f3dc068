/// What tries the program out: shops to look at, days of trade played again, a rehearsal behind the sign-in.
@NullMarked
package org.threeplug.tools;

import org.jspecify.annotations.NullMarked;
