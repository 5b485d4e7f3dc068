/// Which plugs are switched off in this store.
@NullMarked
package org.threeplug.persistence.plugs;

import org.jspecify.annotations.NullMarked;
