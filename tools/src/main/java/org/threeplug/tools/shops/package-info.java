/// Shops made for trying: one to look at, and one for books that come from elsewhere.
@NullMarked
package org.threeplug.tools.shops;

import org.jspecify.annotations.NullMarked;
