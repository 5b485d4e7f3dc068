/// States that things go through, declared: from where to where, who may, what must be so, and whether a reason is given.
@NullMarked
package org.threeplug.states;

import org.jspecify.annotations.NullMarked;
