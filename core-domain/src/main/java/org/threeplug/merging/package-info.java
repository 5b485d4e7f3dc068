/// Which records are one person or business, as far as every context has to know it.
@NullMarked
package org.threeplug.merging;

import org.jspecify.annotations.NullMarked;
