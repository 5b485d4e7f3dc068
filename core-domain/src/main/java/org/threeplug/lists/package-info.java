/// What happens to lists as a whole: who took which out of the program.
@NullMarked
package org.threeplug.lists;

import org.jspecify.annotations.NullMarked;
