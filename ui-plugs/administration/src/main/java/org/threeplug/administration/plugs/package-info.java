/// Which plugs work in this store, and switching them.
@NullMarked
package org.threeplug.administration.plugs;

import org.jspecify.annotations.NullMarked;
