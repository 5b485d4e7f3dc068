/// The past of the demo shop.
@NullMarked
package org.threeplug.tools.past;

import org.jspecify.annotations.NullMarked;
